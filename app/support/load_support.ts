import { signedInOperator } from '#app/auth/load_signed_in'
import type { SupportHere } from '#app/support/support_here'
import type { SupportSession } from '#app/support/support_session'
import { selectHolding, type GrantRow } from '#app/support/statements/support_statements'
import { controlPlane } from '#app/tenants/control_plane'
import type { TenantScope } from '#app/tenants/tenant_scope'

/**
 * The operator behind a support session as things stand now: the grant holds by the clock, nobody
 * ended it, and the operator is still one. Asked at every request, on every process.
 */
export async function loadSupport(
  tenant: TenantScope,
  { grantId, operatorId }: SupportSession
): Promise<SupportHere | null> {
  const [row] = await tenant.database.query<GrantRow>(selectHolding, [grantId, operatorId])
  if (!row?.ends_at) return null
  const { scope: control } = await controlPlane()
  const operator = await signedInOperator(control, operatorId)
  if (!operator || operator.accountFacts.isCompromised) return null
  return {
    grantId,
    operatorId,
    name: operator.name,
    ticket: row.ticket,
    until: row.ends_at,
    scope: row.scope,
    mayWrite: row.may_write,
    patientId: row.patient_id,
  }
}
