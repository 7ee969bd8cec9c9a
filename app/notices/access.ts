import type { RouteDeclarations } from '#app/access/route_declaration'

const refused = 'account.refused'

export const noticesAccess: RouteDeclarations = {
  'notices.notice_addresses.show': { action: 'own_settings', audit: [] },
  'notices.notice_addresses.confirm': {
    action: 'own_settings',
    audit: ['account.notice_address_confirmed'],
  },
  'notices.notice_addresses.update': {
    action: 'own_settings',
    audit: ['account.notice_address_entered', 'staff_mail.queued', refused],
  },
  'notices.notice_addresses.destroy': {
    action: 'own_settings',
    audit: ['account.notice_address_removed', refused],
  },
}
