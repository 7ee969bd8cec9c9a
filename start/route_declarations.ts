import router from '@adonisjs/core/services/router'
import { accessAccess } from '#app/access/access'
import { accountAccess } from '#app/account/access'
import { matrixOf, type ListedRoute, type MatrixRoute } from '#app/access/access_matrix'
import type { RouteDeclaration, RouteDeclarations } from '#app/access/route_declaration'
import { approvalsAccess } from '#app/approvals/access'
import { auditAccess } from '#app/audit/access'
import { credentialsAccess } from '#app/credentials/access'
import { authAccess } from '#app/auth/access'
import { deliveriesAccess } from '#app/deliveries/access'
import { federationAccess } from '#app/federation/access'
import { devicesAccess } from '#app/devices/access'
import { httpAccess } from '#app/http/access'
import { keysAccess } from '#app/keys/access'
import { monitoringAccess } from '#app/monitoring/access'
import { pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { noticesAccess } from '#app/notices/access'
import { peopleAccess } from '#app/people/access'
import { pluginsAccess } from '#app/plugins/access'
import { privacyAccess } from '#app/privacy/access'
import { recertificationAccess } from '#app/recertification/access'
import { staffImportAccess } from '#app/staff_import/access'
import { supportAccess } from '#app/support/access'
import { recoveryAccess } from '#app/recovery/access'
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
    approvalsAccess,
    auditAccess,
    pluginsAccess,
    privacyAccess,
    deliveriesAccess,
    monitoringAccess,
    peopleAccess,
    recertificationAccess,
    credentialsAccess,
    staffImportAccess,
    noticesAccess,
    recoveryAccess,
    accountAccess,
    devicesAccess,
    keysAccess,
    federationAccess,
    supportAccess,
    ...pluginCatalogue.map(({ access }) => access ?? {})
  )
}

let known: RouteDeclarations | undefined

/** What one route asks and logs. @throws for a route that nobody declared */
export function declarationOf(name: string | undefined): RouteDeclaration {
  known ??= routeDeclarations()
  const declaration = name === undefined ? undefined : known[name]
  if (!declaration) throw new Error(`The route ${name} is not declared`)
  return declaration
}

/** Every route of the program, as the router has it, in the order of their names. */
export function listedRoutes(): ListedRoute[] {
  return Object.values(router.toJSON())
    .flat()
    .flatMap(({ name = '', pattern, methods, middleware }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ name, method, pattern, ...guardsIn([...middleware.all()]) }))
    )
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
}

/** @throws when a route is not declared */
export function routeMatrix(): MatrixRoute[] {
  return matrixOf(listedRoutes(), routeDeclarations())
}

/** The named middleware before a route; whom the `role` one lets through, nobody in particular without it. */
function guardsIn(stack: readonly unknown[]): Pick<ListedRoute, 'guards' | 'roles'> {
  const named = (stack as Guard[]).filter(({ name }) => name)
  return {
    guards: named.map(({ name }) => name!),
    roles: named.flatMap(({ name, args }) => (name === 'role' ? (args?.any ?? []) : [])),
  }
}

type Guard = { name?: string; args?: { any?: StaffRole[] } }
