import type { HttpContext } from '@adonisjs/core/http'
import { askForPasskey } from '#app/auth/actions/ask_for_passkey'
import type { CodeCheck } from '#app/auth/actions/check_code'
import { refuseForm, type SignInSentence } from '#app/auth/answer_form'
import { lockedSignIn } from '#app/auth/session_data'
import { assertionValidator } from '#app/auth/validators/passkey'
import { codeValidator } from '#app/auth/validators/sign_in'
import { unlockByCode, unlockByPasskey } from '#app/devices/actions/unlock_screen'

const page = '/locked'

const sentences = {
  wrong: 'wrong_code',
  used: 'used_code',
  throttled: 'throttled',
  passkey_required: 'passkey_required',
} as const satisfies Record<Exclude<CodeCheck, 'right'>, SignInSentence>

/** One factor of the same person opens a locked screen again. */
export default class UnlocksController {
  async storeCode(ctx: HttpContext) {
    const locked = lockedSignIn(ctx.session)
    if (!locked) return refuseForm(ctx, '/sign-in', 'lock_too_late')
    const [invalid, typed] = await ctx.request.tryValidateUsing(codeValidator)
    if (invalid) return refuseForm(ctx, page, 'wrong_code', 'code')
    const unlocked = await unlockByCode(ctx, locked, typed.code)
    if (!unlocked.ok) return refuseForm(ctx, page, sentences[unlocked.why], 'code')
    ctx.response.redirect().status(303).toPath(unlocked.path)
  }

  ask(ctx: HttpContext) {
    const locked = lockedSignIn(ctx.session)
    if (!locked) return ctx.response.status(401).json({ error: { code: 'E_SIGN_IN_REQUIRED' } })
    return askForPasskey(ctx, 'unlock', locked.signIn.personId)
  }

  async storePasskey(ctx: HttpContext) {
    const locked = lockedSignIn(ctx.session)
    if (!locked) return refuseForm(ctx, '/sign-in', 'lock_too_late')
    const [invalid, assertion] = await ctx.request.tryValidateUsing(assertionValidator)
    if (invalid) return refuseForm(ctx, page, 'passkey_refused')
    const unlocked = await unlockByPasskey(ctx, locked, assertion)
    if (!unlocked.ok) return refuseForm(ctx, page, 'passkey_refused')
    ctx.response.redirect().status(303).toPath(unlocked.path)
  }
}
