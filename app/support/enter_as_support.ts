import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { ForbiddenException } from '#app/access/exceptions'
import { runAs, systemActor, type Actor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { sessionReference } from '#app/auth/session_state'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { loadSupport } from '#app/support/load_support'
import { maySupport } from '#app/support/may_support'
import type { SupportHere } from '#app/support/support_here'
import { supportSession } from '#app/support/support_session'
import { declarationOf } from '#start/route_declarations'

/** Routes that belong to nobody in particular: a support session is there like anybody. */
const openActions = ['public', 'sign_in', 'own_settings', 'patient_link']

/** Asked every few seconds by an open page; it tells nothing and is not an act. */
const quietRoute = 'support.presences.show'

/**
 * A request of an operator in a tenant: the grant is read anew, the route must lie within it, and
 * the tenant's log has it before anything is answered. Every event of the request bears the grant.
 */
export async function enterAsSupport(ctx: HttpContext, next: NextFn): Promise<unknown> {
  const session = supportSession(ctx.session)
  if (!session || ctx.plane.kind !== 'tenant') return next()
  const here = await loadSupport(ctx.plane, session)
  if (!here) {
    ctx.session.clear()
    ctx.session.regenerate()
    return next()
  }
  return runAs(actorOf(ctx, here), async () => {
    const declaration = declarationOf(ctx.route?.name)
    if (openActions.includes(declaration.action)) return next()
    if (!maySupport(here, declaration)) {
      await recordUse(ctx, 'denied')
      throw new ForbiddenException()
    }
    if (ctx.route?.name !== quietRoute) await recordUse(ctx, 'success')
    ctx.support = here
    ctx.signedIn = asReader(here)
    return next()
  })
}

function actorOf(ctx: HttpContext, { operatorId, grantId, ticket }: SupportHere): Actor {
  return {
    ...systemActor,
    kind: 'operator',
    id: operatorId,
    role: 'support',
    assurance: 2,
    sessionRef: sessionReference(ctx) ?? null,
    requestId: ctx.request.id() ?? null,
    decisions: new Map(),
    details: { grant: grantId, ticket },
  }
}

/** No role and no unit of the tenant: the policy knows the grant alone. */
function asReader(support: SupportHere): SignedInStaff {
  const { operatorId: staffId, name } = support
  return {
    staffId,
    name,
    assignments: [],
    roles: [],
    units: [],
    unit: null,
    reviewDueAt: null,
    support,
  }
}

async function recordUse(ctx: HttpContext, outcome: 'success' | 'denied'): Promise<void> {
  const details = { route: ctx.route?.pattern ?? '', method: ctx.request.method() }
  await audit.recordReads({ action: 'support.used', outcome, details })
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Present when an operator is here under a grant, on a route that lies within it. */
    support?: SupportHere
  }
}
