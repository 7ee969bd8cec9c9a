import type { RouteDeclarations } from '#app/access/route_declaration'

export const monitoringAccess: RouteDeclarations = {
  'monitoring.health.live': { action: 'public', audit: [] },
  'monitoring.health.ready': { action: 'public', audit: [] },
  'monitoring.console.index': { action: 'operate', audit: [] },
}
