import type { HttpContext } from '@adonisjs/core/http'
import { proveByCode, proveByPasskey } from '#app/account/actions/prove_it_is_me'
import { refuseAccount, tellAccount } from '#app/account/answer'
import { askingPage } from '#app/account/asking_page'
import { currentPerson } from '#app/account/current_person'
import { askForPasskey } from '#app/auth/actions/ask_for_passkey'
import { codeSentences, refuseForm } from '#app/auth/answer_form'
import { assertionValidator } from '#app/auth/validators/passkey'
import { codeValidator } from '#app/auth/validators/sign_in'

/** A factor given again, before factors are changed. */
export default class AccountProofsController {
  ask(ctx: HttpContext) {
    return askForPasskey(ctx, 'prove', currentPerson(ctx).id)
  }

  async storeCode(ctx: HttpContext) {
    const [invalid, typed] = await ctx.request.tryValidateUsing(codeValidator)
    const page = askingPage(ctx, '/account')
    if (invalid) return refuseForm(ctx, page, 'wrong_code', 'code')
    const check = await proveByCode(ctx, typed.code)
    if (check !== 'right') return refuseForm(ctx, page, codeSentences[check], 'code')
    tellAccount(ctx, 'proved', page)
  }

  async storePasskey(ctx: HttpContext) {
    const [invalid, assertion] = await ctx.request.tryValidateUsing(assertionValidator)
    const isOwed = currentPerson(ctx).obligation === 'use_passkey'
    if (invalid || !(await proveByPasskey(ctx, assertion))) {
      return refuseAccount(ctx, 'passkey_refused', '_', askingPage(ctx, '/account'))
    }
    tellAccount(ctx, 'proved', isOwed ? '/' : askingPage(ctx, '/account'))
  }
}
