import type { HttpContext } from '@adonisjs/core/http'
import { checkPassphrase } from '#app/auth/actions/check_passphrase'
import { refuseForm } from '#app/auth/answer_form'
import { beginSignIn } from '#app/auth/session_data'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { signInValidator } from '#app/auth/validators/sign_in'

/** The first factor. */
export default class SignInsController {
  /** Whoever sees this page has nobody's pages to go back to. */
  create({ inertia, plane, response, signedIn, operator, person }: HttpContext) {
    if (signedIn || operator) return response.redirect().toPath('/')
    if (person) return response.redirect().toPath('/account')
    inertia.clearHistory()
    return inertia.render('auth/sign_in', { signInName: '', installationKind: plane.kind })
  }

  async store(ctx: HttpContext) {
    const [invalid, typed] = await ctx.request.tryValidateUsing(signInValidator)
    if (invalid) return refuseForm(ctx, '/sign-in', 'wrong')

    const attempt = attemptOf(ctx, typed.signInName)
    const check = await checkPassphrase(ctx, attempt, typed.passphrase)
    if (check.outcome !== 'right') return refuseForm(ctx, '/sign-in', check.outcome)
    beginSignIn(ctx.session, check.personId, typed.signInName)
    ctx.response.redirect().toPath('/sign-in/code')
  }
}
