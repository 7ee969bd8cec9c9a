import type { HttpContext } from '@adonisjs/core/http'
import { askForPasskey } from '#app/auth/actions/ask_for_passkey'
import { signInWithPasskey } from '#app/auth/actions/sign_in_with_passkey'
import { refuseForm } from '#app/auth/answer_form'
import { finishSignIn } from '#app/auth/finish_sign_in'
import { peopleOf, signInNameOf } from '#app/auth/people'
import { begunSignIn } from '#app/auth/session_data'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { assertionValidator } from '#app/auth/validators/passkey'

/** A passkey alone, or after a passphrase. */
export default class SignInPasskeysController {
  ask(ctx: HttpContext) {
    return askForPasskey(ctx, 'sign_in', begunSignIn(ctx.session)?.personId)
  }

  async store(ctx: HttpContext) {
    const begun = begunSignIn(ctx.session)
    const page = begun ? '/sign-in/code' : '/sign-in'
    const [invalid, assertion] = await ctx.request.tryValidateUsing(assertionValidator)
    if (invalid) return refuseForm(ctx, page, 'passkey_refused')
    const signIn = await signInWithPasskey(ctx, begun, assertion)
    if (!signIn.ok) return refuseForm(ctx, page, 'passkey_refused')

    const { find } = peopleOf(ctx.plane).person
    const [person] = await ctx.plane.database.query<PersonRow>(find, [signIn.personId])
    if (!person) return refuseForm(ctx, page, 'passkey_refused')
    finishSignIn(ctx, person.id, signInNameOf(ctx.plane, person), signIn.given)
  }
}
