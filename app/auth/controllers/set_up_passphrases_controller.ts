import type { HttpContext } from '@adonisjs/core/http'
import { choosePassphrase } from '#app/auth/actions/choose_passphrase'
import { findSetUp } from '#app/auth/actions/find_set_up'
import { refuseForm } from '#app/auth/answer_form'
import { choosePassphraseValidator } from '#app/auth/validators/sign_in'

export default class SetUpPassphrasesController {
  async store(ctx: HttpContext) {
    const page = `/set-up/${encodeURIComponent(String(ctx.params.token))}`
    const setUp = await findSetUp(ctx.plane, String(ctx.params.token))
    if (setUp?.step !== 'passphrase') return ctx.response.redirect().toPath(page)

    const [invalid, typed] = await ctx.request.tryValidateUsing(choosePassphraseValidator)
    if (invalid) return refuseForm(ctx, page, 'too_long', 'passphrase')
    const refusal = await choosePassphrase(ctx.plane, setUp, typed.passphrase)
    if (refusal) return refuseForm(ctx, page, refusal, 'passphrase')
    ctx.response.redirect().toPath(page)
  }
}
