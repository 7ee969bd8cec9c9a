import { lookUpHash, signInNameIndex } from '#app/auth/people'
import { countAttempt } from '#app/auth/statements/throttle_statements'
import { wakeSender } from '#app/deliveries/wake_up'
import { insertRequest } from '#app/recovery/statements/recovery_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/** A whole hospital may stand behind one address. */
const FREE_PER_ADDRESS = 30

/**
 * Notes that somebody asked for a new passphrase, the same way whoever has that name: what comes
 * of it is decided by the worker, which nobody who asks can watch (ASVS 6.3.8).
 *
 * @param from the peer's address
 * @returns false when too many were asked for from there
 */
export async function requestRecovery(signInName: string, from: string): Promise<boolean> {
  const tenant = currentTenant()
  const key = lookUpHash(tenant, 'recovery from address', from)
  const counted = await tenant.database.query(countAttempt, [key, FREE_PER_ADDRESS])
  if (counted.length === 0) return false
  await tenant.database.query(insertRequest, [signInNameIndex(tenant, signInName)])
  wakeSender(tenant)
  return true
}
