import type { RouteDeclarations } from '#app/access/route_declaration'

const tried = ['sign_in.failed', 'sign_in.throttled'] as const

export const authAccess: RouteDeclarations = {
  'auth.sign_ins.create': { action: 'sign_in', audit: [] },
  'auth.sign_ins.store': { action: 'sign_in', audit: tried },
  'auth.sign_in_codes.create': { action: 'sign_in', audit: [] },
  'auth.sign_in_codes.store': { action: 'sign_in', audit: ['sign_in.succeeded', ...tried] },
  'auth.sign_in_passkeys.ask': { action: 'sign_in', audit: [] },
  'auth.sign_in_passkeys.store': { action: 'sign_in', audit: ['sign_in.succeeded', ...tried] },
  'auth.sign_in_recovery_codes.create': { action: 'sign_in', audit: [] },
  'auth.sign_in_recovery_codes.store': {
    action: 'sign_in',
    audit: ['sign_in.succeeded', 'account.recovery_code_used', ...tried],
  },
  'auth.sign_outs.store': { action: 'sign_in', audit: ['sign_in.signed_out'] },
  'auth.set_ups.show': { action: 'sign_in', audit: [] },
  'auth.set_up_passphrases.store': { action: 'sign_in', audit: [] },
  'auth.set_up_passkeys.ask': { action: 'sign_in', audit: [] },
  'auth.set_up_passkeys.store': { action: 'sign_in', audit: ['staff.set_up', 'account.refused'] },
  'auth.set_up_authenticators.store': { action: 'sign_in', audit: ['staff.set_up'] },
}
