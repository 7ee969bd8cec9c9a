import type { HttpContext } from '@adonisjs/core/http'
import { findSetUp } from '#app/auth/actions/find_set_up'
import { offerPasskey } from '#app/auth/actions/offer_passkey'
import { setUpPasskey } from '#app/auth/actions/set_up_passkey'
import { refuseForm, tellNext } from '#app/auth/answer_form'
import { attestationValidator } from '#app/auth/validators/passkey'

/** The first passkey of an invited person. It signs nobody in, as an authenticator does not. */
export default class SetUpPasskeysController {
  async ask(ctx: HttpContext) {
    const setUp = await findSetUp(ctx.plane, String(ctx.params.token))
    if (setUp?.step !== 'factor') return ctx.response.status(410).json({})
    return offerPasskey(ctx, 'set_up', setUp)
  }

  async store(ctx: HttpContext) {
    const token = String(ctx.params.token)
    const page = `/set-up/${encodeURIComponent(token)}`
    const setUp = await findSetUp(ctx.plane, token)
    if (setUp?.step !== 'factor') return ctx.response.redirect().toPath(page)

    const [invalid, attestation] = await ctx.request.tryValidateUsing(attestationValidator)
    if (invalid) return refuseForm(ctx, page, 'passkey_refused')
    const enrolment = await setUpPasskey(ctx, setUp, token, attestation)
    if (enrolment === 'link_used') return ctx.response.redirect().toPath(page)
    if (enrolment !== 'enrolled') return refuseForm(ctx, page, 'passkey_refused')
    tellNext(ctx, '/sign-in', 'set_up_done')
  }
}
