import type { TemplateValues } from '#app/deliveries/message_template'
import { tellsOfHealth } from '#app/deliveries/template_rules'
import { isProtected } from '#app/records/is_protected'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * The values as they may lie on a lock screen: the hospital's name in place of a unit's, where the
 * unit tells what somebody is treated for, or where a protected person is.
 */
export async function discreetValues(
  trx: Transaction,
  patientId: string,
  values: TemplateValues
): Promise<TemplateValues> {
  const isPlain = !tellsOfHealth(values.unitName) && !(await isProtected(trx, patientId))
  return isPlain ? values : { ...values, unitName: currentTenant().name }
}
