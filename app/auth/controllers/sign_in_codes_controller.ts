import type { HttpContext } from '@adonisjs/core/http'
import { checkCode } from '#app/auth/actions/check_code'
import { codeSentences, refuseForm } from '#app/auth/answer_form'
import { finishSignIn } from '#app/auth/finish_sign_in'
import { passkeysOf } from '#app/auth/passkeys_of'
import { begunSignIn } from '#app/auth/session_data'
import { mustUsePasskey } from '#app/auth/sign_in_policy'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { codeValidator } from '#app/auth/validators/sign_in'

/** The second factor, within minutes of the first. */
export default class SignInCodesController {
  async create({ inertia, plane, session, response }: HttpContext) {
    const begun = begunSignIn(session)
    if (!begun) return response.redirect().toPath('/sign-in')
    const passkeys = await passkeysOf(plane, begun.personId)
    return inertia.render('auth/sign_in_code', {
      signInName: begun.signInName,
      hasPasskey: passkeys.length > 0,
      mustUsePasskey: await mustUsePasskey(plane, begun.personId),
    })
  }

  async store(ctx: HttpContext) {
    const begun = begunSignIn(ctx.session)
    if (!begun) return refuseForm(ctx, '/sign-in', 'code_too_late')
    const [invalid, typed] = await ctx.request.tryValidateUsing(codeValidator)
    if (invalid) return refuseForm(ctx, '/sign-in/code', 'wrong_code', 'code')

    const attempt = attemptOf(ctx, begun.signInName)
    const check = await checkCode(ctx, begun.personId, attempt, typed.code)
    if (check !== 'right') return refuseForm(ctx, '/sign-in/code', codeSentences[check], 'code')
    const given = { factor: 'authenticator', assurance: 2 } as const
    finishSignIn(ctx, begun.personId, begun.signInName, given)
  }
}
