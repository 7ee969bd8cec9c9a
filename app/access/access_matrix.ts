import type { RouteDeclaration, RouteDeclarations } from '#app/access/route_declaration'
import type { StaffRole } from '#resources/inertia/contract'

export type MatrixRoute = {
  route: string
  method: string
  pattern: string
  /** The guards before it in their order, and the roles the `role` guard lets through: read from the router. */
  guards: string[]
  roles: StaffRole[]
  action: RouteDeclaration['action']
  audit: string[]
  /** In which support access it is open to an operator. */
  support?: RouteDeclaration['support']
}

export type ListedRoute = Omit<MatrixRoute, 'route' | 'action' | 'audit'> & { name: string }

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
  return routes.map(({ name, ...route }) => {
    const { action, audit, support } = declarations[name]!
    const within = support ? { support } : {}
    return { route: name, ...route, action, audit: [...audit], ...within }
  })
}
