import type { RouteDeclaration } from '#app/access/route_declaration'
import type { SupportHere } from '#app/support/support_here'

/**
 * Whether a route lies within a grant. Pure, deny by default: a route that says nothing of support
 * in its declaration is closed to it.
 */
export function maySupport(
  { scope, mayWrite }: Pick<SupportHere, 'scope' | 'mayWrite'>,
  { support }: Pick<RouteDeclaration, 'support'>
): boolean {
  if (support === 'always') return true
  if (scope === 'patient') return support === 'patient'
  return support === 'read' || (support === 'write' && mayWrite)
}
