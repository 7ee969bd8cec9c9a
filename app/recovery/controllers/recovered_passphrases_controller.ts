import type { HttpContext } from '@adonisjs/core/http'
import { refuseForm, tellNext } from '#app/auth/answer_form'
import { lengthMin } from '#app/auth/passphrase_policy'
import { signInNameOf } from '#app/auth/people'
import { choosePassphraseValidator } from '#app/auth/validators/sign_in'
import { findRecovery, recoverPassphrase } from '#app/recovery/actions/recover_passphrase'
import { forgetToken, keepToken, keptToken } from '#app/recovery/recovery_session'

const page = '/recovery/passphrase'

/** Where the mailed link leads: a new passphrase, and then to sign-in like everybody. */
export default class RecoveredPassphrasesController {
  /** The same for every token, so that nothing is told and nothing looked up on the way. */
  enter(ctx: HttpContext) {
    keepToken(ctx, String(ctx.params.token))
    return ctx.response.redirect().status(303).toPath(page)
  }

  async create(ctx: HttpContext) {
    const person = await findRecovery(keptToken(ctx))
    if (!person) ctx.response.status(410)
    return ctx.inertia.render('recovery/passphrase', {
      signInName: person && signInNameOf(ctx.plane, person),
      lengthMin: lengthMin(true),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, typed] = await ctx.request.tryValidateUsing(choosePassphraseValidator)
    if (invalid) return refuseForm(ctx, page, 'too_long', 'passphrase')
    const recovery = await recoverPassphrase(ctx, keptToken(ctx), typed.passphrase)
    if (recovery === 'void') return ctx.response.redirect().toPath(page)
    if (recovery !== 'recovered') return refuseForm(ctx, page, recovery, 'passphrase')
    forgetToken(ctx)
    return tellNext(ctx, '/sign-in', 'recovered')
  }
}
