import type { HttpContext } from '@adonisjs/core/http'
import { askForPasskey } from '#app/auth/actions/ask_for_passkey'
import { codeSentences, refuseForm } from '#app/auth/answer_form'
import { lockedSignIn } from '#app/auth/session_data'
import { assertionValidator } from '#app/auth/validators/passkey'
import { codeValidator } from '#app/auth/validators/sign_in'
import { unlockByCode, unlockByPasskey } from '#app/devices/actions/unlock_screen'

const page = '/locked'

/** One factor of the same person opens a locked screen again. */
export default class UnlocksController {
  async storeCode(ctx: HttpContext) {
    const locked = lockedSignIn(ctx.session)
    if (!locked) return refuseForm(ctx, '/sign-in', 'lock_too_late')
    const [invalid, typed] = await ctx.request.tryValidateUsing(codeValidator)
    if (invalid) return refuseForm(ctx, page, 'wrong_code', 'code')
    const unlocked = await unlockByCode(ctx, locked, typed.code)
    if (!unlocked.ok) return refuseForm(ctx, page, codeSentences[unlocked.why], 'code')
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
