import { createHash } from 'node:crypto'
import type { ProvenIdentity } from '#app/federation/contracts/proven_identity'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Under which a person at a directory is found: connection, issuer and subject, never an address or
 * a name. Hashed before it is keyed, for case and white space count here.
 */
export function identityIndex(
  connectionId: string,
  { issuer, subject }: Pick<ProvenIdentity, 'issuer' | 'subject'>
): Buffer {
  const whole = JSON.stringify([connectionId, issuer, subject])
  const digest = createHash('sha256').update(whole).digest('hex')
  return currentTenant().keys.index.exact('federated_identity', digest)
}
