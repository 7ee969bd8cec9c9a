import type { HttpContext } from '@adonisjs/core/http'
import { changePassphrase, type PassphraseChange } from '#app/account/actions/change_passphrase'
import { refuseAccount, tellAccount } from '#app/account/answer'
import { currentPerson } from '#app/account/current_person'
import { refuseForm } from '#app/auth/answer_form'
import { changePassphraseValidator } from '#app/auth/validators/sign_in'

export default class AccountPassphrasesController {
  async update(ctx: HttpContext) {
    const [invalid, typed] = await ctx.request.tryValidateUsing(changePassphraseValidator)
    if (invalid) return refuseForm(ctx, '/account', 'too_long', 'passphrase')
    const isOwed = currentPerson(ctx).obligation === 'change_passphrase'
    const change = await changePassphrase(ctx, typed.current, typed.passphrase)
    if (change !== 'changed') return refuseChange(ctx, change)
    tellAccount(ctx, 'passphrase_changed', isOwed ? '/' : '/account')
  }
}

function refuseChange(ctx: HttpContext, change: Exclude<PassphraseChange, 'changed'>): void {
  if (change === 'wrong_passphrase') return refuseAccount(ctx, change, 'current')
  if (change === 'same_passphrase') return refuseAccount(ctx, change, 'passphrase')
  return refuseForm(ctx, '/account', change, change === 'throttled' ? 'current' : 'passphrase')
}
