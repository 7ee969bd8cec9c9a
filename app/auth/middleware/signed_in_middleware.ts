import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { runAs, type Actor } from '#app/audit/actor'
import { signedInOperator, signedInStaff } from '#app/auth/load_signed_in'
import { completedSignIn } from '#app/auth/session_data'
import { cameWithUnknownSession, sessionReference } from '#app/auth/session_state'
import type { SignedInOperator, SignedInStaff } from '#app/auth/signed_in_staff'

/**
 * Loads who is signed in, once per request and by one statement, and says to the audit log who
 * acts. A session that has seen one factor only is nobody's. A cookie whose session is dead
 * gets a new id, so that an id planted before sign-in never comes to life.
 */
export default class SignedInMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!ctx.plane) return next()
    if (cameWithUnknownSession(ctx)) ctx.session.regenerate()

    const personId = completedSignIn(ctx.session)?.personId
    if (!personId) return next()
    const actor = await this.#load(ctx, personId)
    return actor ? runAs(actor, async () => next()) : next()
  }

  async #load(ctx: HttpContext, personId: string): Promise<Actor | null> {
    if (ctx.plane.kind === 'console') {
      ctx.operator = (await signedInOperator(ctx.plane, personId)) ?? undefined
      return ctx.operator ? actorOf(ctx, 'operator', personId) : null
    }
    ctx.signedIn = (await signedInStaff(ctx.plane, personId)) ?? undefined
    return ctx.signedIn ? actorOf(ctx, 'staff', personId) : null
  }
}

function actorOf(ctx: HttpContext, kind: 'staff' | 'operator', id: string): Actor {
  const unit = ctx.signedIn?.unit ?? null
  const here = ctx.signedIn?.assignments.find((one) => one.unit?.id === unit?.id)
  return {
    kind,
    id,
    role: here?.role ?? ctx.signedIn?.roles[0] ?? null,
    unitId: unit?.id ?? null,
    assurance: 2,
    sessionRef: sessionReference(ctx) ?? null,
    requestId: ctx.request.id() ?? null,
    decisions: new Map(),
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Present when a member of staff has given both factors. */
    signedIn?: SignedInStaff
    /** The same on the operators' console. */
    operator?: SignedInOperator
  }
}
