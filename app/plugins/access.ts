import type { RouteDeclarations } from '#app/access/route_declaration'

export const pluginsAccess: RouteDeclarations = {
  'plugins.plugins.index': { action: 'read_configuration', audit: [], support: 'read' },
  'plugins.plugins.show': { action: 'read_configuration', audit: [], support: 'read' },
  'plugins.settings.update': {
    action: 'configure',
    audit: ['plugin.configured'],
    support: 'write',
  },
  'plugins.connection_tests.store': {
    action: 'configure',
    audit: ['plugin.connection_tested'],
    support: 'write',
  },
  'plugins.agreements.store': { action: 'configure', audit: ['plugin.agreement_recorded'] },
  'plugins.risk_assessments.store': { action: 'configure', audit: ['plugin.risk_recorded'] },
  'plugins.activations.store': {
    action: 'configure',
    audit: ['plugin.activated', 'plugin.refused'],
  },
  'plugins.activations.destroy': { action: 'configure', audit: ['plugin.ended'] },
}
