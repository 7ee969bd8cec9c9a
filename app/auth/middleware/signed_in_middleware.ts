import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { runAs, type Actor } from '#app/audit/actor'
import { signedInOperator, signedInStaff } from '#app/auth/load_signed_in'
import { bindingIsProved } from '#app/auth/bound_cookie'
import { sessionLimitsOf, standingOf, type SessionLimits } from '#app/auth/device_standing'
import { obligationOf, type Obligation } from '#app/auth/obligation'
import { completedSignIn } from '#app/auth/session_data'
import type { CompletedSignIn } from '#app/auth/session_facts'
import { cameWithUnknownSession, leaveUntouched, sessionReference } from '#app/auth/session_state'
import { stillVouchedFor } from '#app/federation/still_vouched_for'
import { enterAsSupport } from '#app/support/enter_as_support'
import type { StaffRole } from '#resources/inertia/contract'
import type { SignedInOperator, SignedInStaff, WithAccountFacts } from '#app/auth/signed_in_staff'

/** The person behind the session, whether or not other pages are open to them yet. */
export type PersonHere = {
  kind: 'staff' | 'operator'
  id: string
  name: string
  roles: readonly StaffRole[]
  signIn: CompletedSignIn
  hasNotices: boolean
  obligation: Obligation | null
  /** How far this browser is trusted, and when the session ends by itself. */
  limits: SessionLimits
}

/**
 * Loads who is signed in, once per request and by one statement, and says to the audit log who
 * acts. A session that has seen one factor only is nobody's; one whose person must mend their
 * sign-in first opens the account page alone. A cookie whose session is dead gets a new id, so
 * that an id planted before sign-in never comes to life. A session of a device is nobody's where
 * the key of the device has not signed for it lately, or the device is revoked.
 */
export default class SignedInMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!ctx.plane) return next()
    if (cameWithUnknownSession(ctx)) ctx.session.regenerate()

    const signIn = completedSignIn(ctx.session)
    if (!signIn) return enterAsSupport(ctx, next)
    const actor = await this.#load(ctx, signIn)
    return actor ? runAs(actor, async () => next()) : next()
  }

  async #load(ctx: HttpContext, signIn: CompletedSignIn): Promise<Actor | null> {
    if (ctx.plane.kind === 'console') {
      const operator = await signedInOperator(ctx.plane, signIn.personId)
      if (!operator) return null
      ctx.person = personHere('operator', operator, signIn)
      if (!ctx.person.obligation) ctx.operator = operator
      return actorOf(ctx, ctx.person)
    }
    const { device } = signIn
    if (device && !bindingIsProved(ctx, device)) return this.#awaitProof(ctx)
    if (!(await stillVouchedFor(ctx, signIn))) return null
    const staff = await signedInStaff(ctx.plane, signIn.personId, {
      connectionId: signIn.federation?.connectionId,
      deviceId: device?.deviceId,
    })
    if (!staff || standingOf(staff.accountFacts) === 'revoked') return null
    ctx.person = personHere('staff', staff, signIn)
    if (!ctx.person.obligation) ctx.signedIn = staff
    return actorOf(ctx, ctx.person, staff)
  }

  /** Whoever copied the cookie does not have the key; nothing they ask keeps the session alive. */
  #awaitProof(ctx: HttpContext): null {
    ctx.deviceProofDue = true
    leaveUntouched(ctx)
    return null
  }
}

function personHere(
  kind: PersonHere['kind'],
  person: WithAccountFacts<SignedInStaff | SignedInOperator>,
  signIn: CompletedSignIn
): PersonHere {
  const { name, accountFacts } = person
  const roles = 'roles' in person ? person.roles : []
  const obligation = obligationOf(accountFacts, signIn, standingOf(accountFacts))
  const { hasNotices } = accountFacts
  const limits = sessionLimitsOf(accountFacts, signIn)
  return { kind, id: signIn.personId, name, roles, signIn, hasNotices, obligation, limits }
}

function actorOf(ctx: HttpContext, { kind, id, signIn }: PersonHere, staff?: SignedInStaff): Actor {
  const unit = staff?.unit ?? null
  const here = staff?.assignments.find((one) => one.unit?.id === unit?.id)
  return {
    kind,
    id,
    role: here?.role ?? staff?.roles[0] ?? null,
    unitId: unit?.id ?? null,
    assurance: signIn.assurance,
    sessionRef: sessionReference(ctx) ?? null,
    requestId: ctx.request.id() ?? null,
    decisions: new Map(),
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Present when both factors were given, by staff or an operator. */
    person?: PersonHere
    /** Present when a member of staff has given both factors and owes no change of them. */
    signedIn?: SignedInStaff
    /** The same on the operators' console. */
    operator?: SignedInOperator
    /** The session is a device's whose key has not signed for it lately. */
    deviceProofDue?: boolean
  }
}
