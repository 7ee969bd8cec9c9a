import type { HttpContext } from '@adonisjs/core/http'
import { offerAuthenticator } from '#app/auth/actions/offer_authenticator'
import { refuseForm } from '#app/auth/answer_form'
import { finishSignIn } from '#app/auth/finish_sign_in'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { codeValidator } from '#app/auth/validators/sign_in'
import { enrolAtSignIn } from '#app/federation/actions/enrol_at_sign_in'
import { owesEnrolment } from '#app/federation/owes_enrolment'

/** A directory said a password was right and no more: the person connects an authenticator here. */
export default class SignInFactorsController {
  async create(ctx: HttpContext) {
    const begun = await owesEnrolment(ctx)
    if (!begun) return ctx.response.redirect().toPath('/sign-in/code')
    const offer = await offerAuthenticator(ctx.plane, begun)
    return ctx.inertia.render('federation/factor', offer)
  }

  async store(ctx: HttpContext) {
    const page = '/sign-in/factor'
    const begun = await owesEnrolment(ctx)
    if (!begun) return refuseForm(ctx, '/sign-in', 'code_too_late')
    const [invalid, typed] = await ctx.request.tryValidateUsing(codeValidator)
    if (invalid) return refuseForm(ctx, page, 'wrong_code', 'code')
    const check = await enrolAtSignIn(ctx, begun, attemptOf(ctx, begun.signInName), typed.code)
    if (check === 'throttled') return refuseForm(ctx, page, 'throttled', 'code')
    if (check === 'wrong') return refuseForm(ctx, page, 'wrong_code', 'code')
    const given = { factor: 'authenticator', assurance: 2 } as const
    finishSignIn(ctx, begun.personId, begun.signInName, given)
  }
}
