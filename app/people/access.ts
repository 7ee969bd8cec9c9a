import type { RouteDeclarations } from '#app/access/route_declaration'

export const peopleAccess: RouteDeclarations = {
  'people.people.index': { action: 'read_configuration', audit: ['staff.listed'], support: 'read' },
  'people.people.show': { action: 'read_configuration', audit: ['staff.opened'], support: 'read' },
  'people.people.store': { action: 'configure', audit: ['staff.invited'] },
  'people.people_searches.store': { action: 'read_configuration', audit: ['staff.listed'] },
  'people.assignments.store': { action: 'configure', audit: ['staff.assigned'] },
  'people.assignment_endings.store': { action: 'configure', audit: ['staff.assignment_ended'] },
  'people.set_up_links.store': { action: 'configure', audit: ['staff.link_renewed'] },
  'people.suspensions.store': { action: 'configure', audit: ['staff.suspended'] },
  'people.suspensions.destroy': { action: 'configure', audit: ['staff.restored'] },
  'people.factor_resets.store': { action: 'configure', audit: ['staff.factor_reset'] },
  'people.person_sessions.destroy': { action: 'configure', audit: ['staff.sessions_ended'] },
  'people.units.index': { action: 'read_configuration', audit: [], support: 'read' },
  'people.units.store': { action: 'configure', audit: ['unit.created'], support: 'write' },
  'people.units.update': { action: 'configure', audit: ['unit.renamed'], support: 'write' },
  'people.unit_access.show': { action: 'read_configuration', audit: ['staff.access_listed'] },
  'sessions.own_sessions.index': { action: 'own_settings', audit: [] },
  'sessions.own_sessions.destroy': { action: 'own_settings', audit: ['session.ended'] },
  'sessions.own_sessions.destroy_others': { action: 'own_settings', audit: ['session.ended'] },
}
