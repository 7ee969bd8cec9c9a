import type { RouteDeclarations } from '#app/access/route_declaration'

const confirmed = ['sign_in.confirmed', 'sign_in.failed', 'sign_in.throttled'] as const

export const supportAccess: RouteDeclarations = {
  'support.console.console_support.index': { action: 'operate', audit: [] },
  'support.console.console_support.store': { action: 'operate', audit: ['support.asked'] },
  'support.console.console_support.show': { action: 'operate', audit: [] },
  'support.console.console_support.enter': { action: 'operate', audit: [...confirmed] },
  'support.arrivals.create': { action: 'sign_in', audit: [] },
  'support.arrivals.show': { action: 'sign_in', audit: [] },
  'support.arrivals.store': { action: 'sign_in', audit: ['support.entered'] },
  'support.arrivals.destroy': {
    action: 'end_support',
    audit: ['support.ended'],
    support: 'always',
  },
  'support.presences.show': { action: 'see_support', audit: [], support: 'always' },
  'support.support_grants.index': { action: 'read_configuration', audit: [] },
  'support.support_grants.store': {
    action: 'configure',
    audit: ['support.granted', ...confirmed],
  },
  'support.support_grants.answer': {
    action: 'configure',
    audit: ['support.granted', 'support.refused', 'approval.asked', 'patient.listed', ...confirmed],
  },
  'support.support_grants.end': { action: 'configure', audit: ['support.ended'] },
}
