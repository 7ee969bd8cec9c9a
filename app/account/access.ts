import type { RouteDeclarations } from '#app/access/route_declaration'

const refused = 'account.refused'

export const accountAccess: RouteDeclarations = {
  'accounts.show': { action: 'own_settings', audit: [] },
  'account_notices.store': { action: 'own_settings', audit: [] },
  'account_authenticators.create': { action: 'own_settings', audit: [] },
  'account_authenticators.offer': { action: 'own_settings', audit: [] },
  'account_authenticators.store': {
    action: 'own_settings',
    audit: ['account.authenticator_added', refused],
  },
  'account_authenticators.destroy': {
    action: 'own_settings',
    audit: ['account.authenticator_removed'],
  },
  'account_passkeys.ask': { action: 'own_settings', audit: [] },
  'account_passkeys.store': { action: 'own_settings', audit: ['account.passkey_added', refused] },
  'account_passkeys.update': { action: 'own_settings', audit: ['account.passkey_renamed'] },
  'account_passkeys.destroy': { action: 'own_settings', audit: ['account.passkey_removed'] },
  'account_passphrases.update': {
    action: 'own_settings',
    audit: ['account.passphrase_changed', refused],
  },
  'account_proofs.ask': { action: 'own_settings', audit: [] },
  'account_proofs.store_code': { action: 'own_settings', audit: ['account.proved', refused] },
  'account_proofs.store_passkey': { action: 'own_settings', audit: ['account.proved', refused] },
  'account_recovery_codes.store': {
    action: 'own_settings',
    audit: ['account.recovery_codes_created'],
  },
}
