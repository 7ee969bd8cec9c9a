import type { RouteDeclarations } from '#app/access/route_declaration'

export const recoveryAccess: RouteDeclarations = {
  'recovery.recovery_requests.create': { action: 'sign_in', audit: [] },
  'recovery.recovery_requests.store': { action: 'sign_in', audit: ['account.recovery_requested'] },
  'recovery.recovery_requests.sent': { action: 'sign_in', audit: [] },
  'recovery.recovered_passphrases.enter': { action: 'sign_in', audit: [] },
  'recovery.recovered_passphrases.create': { action: 'sign_in', audit: [] },
  'recovery.recovered_passphrases.store': {
    action: 'sign_in',
    audit: ['account.passphrase_recovered', 'staff_mail.queued'],
  },
}
