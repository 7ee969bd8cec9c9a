import type { RouteDeclarations } from '#app/access/route_declaration'

export const httpAccess: RouteDeclarations = {
  'http.home': { action: 'start', audit: [], support: 'always' },
  'http.languages.store': { action: 'own_settings', audit: [] },
  'http.themes.store': { action: 'own_settings', audit: [] },
}
