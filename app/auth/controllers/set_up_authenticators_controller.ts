import type { HttpContext } from '@adonisjs/core/http'
import { enrolAuthenticator } from '#app/auth/actions/enrol_authenticator'
import { findSetUp } from '#app/auth/actions/find_set_up'
import { refuseForm, tellNext } from '#app/auth/answer_form'
import { codeValidator } from '#app/auth/validators/sign_in'

/** Being set up signs nobody in: both factors are asked for once, from the start. */
export default class SetUpAuthenticatorsController {
  async store(ctx: HttpContext) {
    const token = String(ctx.params.token)
    const page = `/set-up/${encodeURIComponent(token)}`
    const setUp = await findSetUp(ctx.plane, token)
    if (setUp?.step !== 'factor') return ctx.response.redirect().toPath(page)

    const [invalid, typed] = await ctx.request.tryValidateUsing(codeValidator)
    if (invalid) return refuseForm(ctx, page, 'wrong_code', 'code')
    const enrolment = await enrolAuthenticator(ctx, setUp, token, typed.code)
    if (enrolment === 'wrong_code') return refuseForm(ctx, page, 'wrong_code', 'code')
    if (enrolment === 'link_used') return ctx.response.redirect().toPath(page)
    tellNext(ctx, '/sign-in', 'set_up_done')
  }
}
