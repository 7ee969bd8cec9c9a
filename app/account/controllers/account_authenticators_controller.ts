import type { HttpContext } from '@adonisjs/core/http'
import { addAuthenticator } from '#app/account/actions/add_authenticator'
import { removeFactor } from '#app/account/actions/remove_factor'
import { answerRemoval, tellAccount } from '#app/account/answer'
import { currentPersonRow } from '#app/account/current_person'
import { factorIdOf } from '#app/account/factor_id'
import { offerAuthenticator } from '#app/auth/actions/offer_authenticator'
import { refuseForm } from '#app/auth/answer_form'
import { signInNameOf } from '#app/auth/people'
import { codeValidator } from '#app/auth/validators/sign_in'

const page = '/account/authenticators/new'

export default class AccountAuthenticatorsController {
  async create(ctx: HttpContext) {
    const row = await currentPersonRow(ctx)
    const setUp = { personId: row.id, signInName: signInNameOf(ctx.plane, row) }
    const offer = await offerAuthenticator(ctx.plane, setUp)
    return ctx.inertia.render('account/new_authenticator', offer)
  }

  async store(ctx: HttpContext) {
    const [invalid, typed] = await ctx.request.tryValidateUsing(codeValidator)
    if (invalid || !(await addAuthenticator(ctx, typed.code))) {
      return refuseForm(ctx, page, 'wrong_code', 'code')
    }
    tellAccount(ctx, 'authenticator_added')
  }

  async destroy(ctx: HttpContext) {
    answerRemoval(ctx, await removeFactor(ctx, 'authenticator', factorIdOf(ctx)))
  }
}
