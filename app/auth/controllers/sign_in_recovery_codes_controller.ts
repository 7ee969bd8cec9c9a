import type { HttpContext } from '@adonisjs/core/http'
import { useRecoveryCode, type RecoveryCheck } from '#app/auth/actions/use_recovery_code'
import { refuseForm, type SignInSentence } from '#app/auth/answer_form'
import { finishSignIn } from '#app/auth/finish_sign_in'
import { begunSignIn } from '#app/auth/session_data'
import { attemptOf } from '#app/auth/sign_in_attempt'
import { recoveryCodeValidator } from '#app/auth/validators/sign_in'

const page = '/sign-in/recovery-code'
const sentences = {
  wrong: 'wrong_recovery_code',
  used: 'used_recovery_code',
  throttled: 'throttled',
  passkey_required: 'passkey_required',
} as const satisfies Record<Exclude<RecoveryCheck, 'right'>, SignInSentence>

/** After the passphrase, instead of an authenticator that is lost. */
export default class SignInRecoveryCodesController {
  create({ inertia, session, response }: HttpContext) {
    const begun = begunSignIn(session)
    if (!begun) return response.redirect().toPath('/sign-in')
    return inertia.render('auth/sign_in_recovery_code', { signInName: begun.signInName })
  }

  async store(ctx: HttpContext) {
    const begun = begunSignIn(ctx.session)
    if (!begun) return refuseForm(ctx, '/sign-in', 'code_too_late')
    const [invalid, typed] = await ctx.request.tryValidateUsing(recoveryCodeValidator)
    if (invalid) return refuseForm(ctx, page, 'wrong_recovery_code', 'code')

    const attempt = attemptOf(ctx, begun.signInName)
    const check = await useRecoveryCode(ctx, begun.personId, attempt, typed.code)
    if (check !== 'right') return refuseForm(ctx, page, sentences[check], 'code')
    const given = { factor: 'recovery_code', assurance: 2 } as const
    finishSignIn(ctx, begun.personId, begun.signInName, given)
  }
}
