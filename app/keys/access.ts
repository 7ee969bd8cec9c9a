import type { RouteDeclarations } from '#app/access/route_declaration'

export const keysAccess: RouteDeclarations = {
  'keys.keys.index': { action: 'operate', audit: [] },
}
