import { lookUpHash } from '#app/auth/people'
import type { TenantScope } from '#app/tenants/tenant_scope'

/**
 * What a recovery link is bound to. Another passphrase or another notice address is another
 * version, however it came about, and every link of the old one is void.
 */
export function accountVersion(
  tenant: TenantScope,
  { passphraseHash, addressId }: { passphraseHash: string; addressId: string }
): Buffer {
  return lookUpHash(tenant, 'account version', `${passphraseHash}\n${addressId}`)
}

export function recoveryTokenHash(tenant: TenantScope, token: string): Buffer {
  return lookUpHash(tenant, 'recovery link', token)
}
