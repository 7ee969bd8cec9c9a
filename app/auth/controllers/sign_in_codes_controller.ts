import type { HttpContext } from '@adonisjs/core/http'
import { checkCode, type CodeCheck } from '#app/auth/actions/check_code'
import { refuseForm, type SignInSentence } from '#app/auth/answer_form'
import { markDevice } from '#app/auth/known_device'
import { begunSignIn, completeSignIn } from '#app/auth/session_data'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { codeValidator } from '#app/auth/validators/sign_in'

const sentences = {
  wrong: 'wrong_code',
  used: 'used_code',
  throttled: 'throttled',
} as const satisfies Record<Exclude<CodeCheck, 'right'>, SignInSentence>

/** The second factor, within minutes of the first. */
export default class SignInCodesController {
  create({ inertia, session, response }: HttpContext) {
    const begun = begunSignIn(session)
    if (!begun) return response.redirect().toPath('/sign-in')
    return inertia.render('auth/sign_in_code', { signInName: begun.signInName })
  }

  async store(ctx: HttpContext) {
    const begun = begunSignIn(ctx.session)
    if (!begun) return refuseForm(ctx, '/sign-in', 'code_too_late')
    const [invalid, typed] = await ctx.request.tryValidateUsing(codeValidator)
    if (invalid) return refuseForm(ctx, '/sign-in/code', 'wrong_code', 'code')

    const attempt = attemptOf(ctx, begun.signInName)
    const check = await checkCode(ctx, begun.personId, attempt, typed.code)
    if (check !== 'right') return refuseForm(ctx, '/sign-in/code', sentences[check], 'code')
    const intended = completeSignIn(ctx.session, begun.personId)
    markDevice(ctx, begun.signInName)
    ctx.response
      .redirect()
      .status(303)
      .toPath(intended ?? '/')
  }
}
