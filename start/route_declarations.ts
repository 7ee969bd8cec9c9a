import router from '@adonisjs/core/services/router'
import { accessAccess } from '#app/access/access'
import { accountAccess } from '#app/account/access'
import { matrixOf, type ListedRoute, type MatrixRoute } from '#app/access/access_matrix'
import type { RouteDeclarations } from '#app/access/route_declaration'
import { auditAccess } from '#app/audit/access'
import { authAccess } from '#app/auth/access'
import { deliveriesAccess } from '#app/deliveries/access'
import { httpAccess } from '#app/http/access'
import { keysAccess } from '#app/keys/access'
import { monitoringAccess } from '#app/monitoring/access'
import { pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { peopleAccess } from '#app/people/access'
import { pluginsAccess } from '#app/plugins/access'
import { privacyAccess } from '#app/privacy/access'
import { recordsAccess } from '#app/records/access'
import type { StaffRole } from '#resources/inertia/contract'

/** What every route asks and logs: each domain's own table, and each plugin's. */
export function routeDeclarations(): RouteDeclarations {
  return Object.assign(
    {},
    httpAccess,
    authAccess,
    recordsAccess,
    accessAccess,
    auditAccess,
    pluginsAccess,
    privacyAccess,
    deliveriesAccess,
    monitoringAccess,
    peopleAccess,
    accountAccess,
    keysAccess,
    ...pluginCatalogue.map(({ access }) => access ?? {})
  )
}

/** Every route of the program, as the router has it, in the order of their names. */
export function listedRoutes(): ListedRoute[] {
  return Object.values(router.toJSON())
    .flat()
    .flatMap(({ name = '', pattern, methods, middleware }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ name, method, pattern, roles: rolesIn([...middleware.all()]) }))
    )
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
}

/** @throws when a route is not declared */
export function routeMatrix(): MatrixRoute[] {
  return matrixOf(listedRoutes(), routeDeclarations())
}

/** What the `role` middleware was given; empty where none stands before the route. */
function rolesIn(guards: readonly unknown[]): StaffRole[] {
  return guards.flatMap((guard) => {
    const { name, args } = guard as { name?: string; args?: { any?: StaffRole[] } }
    return name === 'role' ? (args?.any ?? []) : []
  })
}
