import type { HttpContext } from '@adonisjs/core/http'
import { checkPassphrase } from '#app/auth/actions/check_passphrase'
import { refuseForm } from '#app/auth/answer_form'
import { beginSignIn, lockedSignIn } from '#app/auth/session_data'
import { recoveryAt } from '#app/recovery/recovery_at'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { answerWord } from '#app/federation/answer_sign_in'
import { signInValidator } from '#app/auth/validators/sign_in'
import { signInChoices } from '#app/federation/sign_in_choices'

/** The first factor. */
export default class SignInsController {
  /** Whoever sees this page has nobody's pages to go back to. */
  async create(ctx: HttpContext) {
    const { inertia, plane, response, session, signedIn, operator, person } = ctx
    if (ctx.deviceProofDue) return response.redirect().toPath('/')
    if (lockedSignIn(session)) return response.redirect().toPath('/locked')
    if (signedIn || operator) return response.redirect().toPath('/')
    if (person) return response.redirect().toPath('/account')
    inertia.clearHistory()
    const choices = await signInChoices(plane)
    return inertia.render('auth/sign_in', {
      signInName: '',
      installationKind: plane.kind,
      ...choices,
      recovery: await recoveryAt(plane),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, typed] = await ctx.request.tryValidateUsing(signInValidator)
    if (invalid) return refuseForm(ctx, '/sign-in', 'wrong')

    const attempt = attemptOf(ctx, typed.signInName)
    const check = await checkPassphrase(ctx, attempt, typed.passphrase)
    if (check.outcome === 'right_at_directory') return answerWord(ctx, check.word)
    if (check.outcome !== 'right') return refuseForm(ctx, '/sign-in', check.outcome)
    beginSignIn(ctx.session, check.personId, typed.signInName)
    ctx.response.redirect().toPath('/sign-in/code')
  }
}
