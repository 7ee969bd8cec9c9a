import { lookUpHash } from '#app/auth/people'
import { spendValue, sweepSpent } from '#app/federation/statements/request_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Uses up what a directory may say once only, e.g. the id of an assertion, until it is void anyway.
 * False when it was used before; of ten at once, one gets true.
 */
export async function spendOnce(kind: string, value: string, until: Date): Promise<boolean> {
  const tenant = currentTenant()
  await tenant.database.query(sweepSpent)
  const hash = lookUpHash(tenant, `federation ${kind}`, value)
  const spent = await tenant.database.query(spendValue, [hash, until])
  return spent.length > 0
}
