import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { runAs, type Actor } from '#app/audit/actor'
import { signedInOperator, signedInStaff } from '#app/auth/load_signed_in'
import { obligationOf, type Obligation } from '#app/auth/obligation'
import { completedSignIn, type CompletedSignIn } from '#app/auth/session_data'
import { cameWithUnknownSession, sessionReference } from '#app/auth/session_state'
import type { SignedInOperator, SignedInStaff, WithAccountFacts } from '#app/auth/signed_in_staff'

/** The person behind the session, whether or not other pages are open to them yet. */
export type PersonHere = {
  kind: 'staff' | 'operator'
  id: string
  name: string
  signIn: CompletedSignIn
  hasNotices: boolean
  obligation: Obligation | null
}

/**
 * Loads who is signed in, once per request and by one statement, and says to the audit log who
 * acts. A session that has seen one factor only is nobody's; one whose person must mend their
 * sign-in first opens the account page alone. A cookie whose session is dead gets a new id, so
 * that an id planted before sign-in never comes to life.
 */
export default class SignedInMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    if (!ctx.plane) return next()
    if (cameWithUnknownSession(ctx)) ctx.session.regenerate()

    const signIn = completedSignIn(ctx.session)
    if (!signIn) return next()
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
    const staff = await signedInStaff(ctx.plane, signIn.personId)
    if (!staff) return null
    ctx.person = personHere('staff', staff, signIn)
    if (!ctx.person.obligation) ctx.signedIn = staff
    return actorOf(ctx, ctx.person, staff)
  }
}

function personHere(
  kind: PersonHere['kind'],
  { name, accountFacts }: WithAccountFacts<SignedInStaff | SignedInOperator>,
  signIn: CompletedSignIn
): PersonHere {
  const obligation = obligationOf(accountFacts, signIn)
  const { hasNotices } = accountFacts
  return { kind, id: signIn.personId, name, signIn, hasNotices, obligation }
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
  }
}
