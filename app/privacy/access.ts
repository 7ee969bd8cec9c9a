import type { RouteDeclarations } from '#app/access/route_declaration'

export const privacyAccess: RouteDeclarations = {
  'privacy.notices.show': { action: 'public', audit: [] },
  'privacy.claims.index': { action: 'public', audit: [] },
  'privacy.registers.show': {
    action: 'read_register',
    audit: ['register.opened'],
    support: 'read',
  },
  'privacy.registers.json': { action: 'read_register', audit: ['register.opened'] },
  'privacy.registers.csv': { action: 'read_register', audit: ['register.opened'] },
}
