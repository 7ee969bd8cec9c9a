import type { RouteDeclaration, RouteDeclarations } from '#app/access/route_declaration'
import type { StaffRole } from '#resources/inertia/contract'

export type MatrixRoute = {
  route: string
  method: string
  pattern: string
  /** From the middleware that guards it, not from anybody's word. */
  roles: StaffRole[]
  action: RouteDeclaration['action']
  audit: string[]
}

export type ListedRoute = { name: string; method: string; pattern: string; roles: StaffRole[] }

/**
 * Every route with what it asks and what it logs.
 *
 * @throws when a route has no declaration, or a declaration no route
 */
export function matrixOf(
  routes: readonly ListedRoute[],
  declarations: RouteDeclarations
): MatrixRoute[] {
  const names = new Set(routes.map(({ name }) => name))
  const undeclared = routes.filter(({ name }) => !declarations[name])
  const forgotten = Object.keys(declarations).filter((name) => !names.has(name))
  if (undeclared.length > 0 || forgotten.length > 0) {
    const missing = undeclared.map(({ method, pattern, name }) => `${method} ${pattern} (${name})`)
    throw new Error(
      [
        ...missing.map(
          (route) => `${route}: declare its action and audit in the domain's access.ts`
        ),
        ...forgotten.map((name) => `${name}: declared, and no such route`),
      ].join('\n')
    )
  }
  return routes.map(({ name, method, pattern, roles }) => {
    const { action, audit } = declarations[name]!
    return { route: name, method, pattern, roles, action, audit: [...audit] }
  })
}
