import type { HttpContext } from '@adonisjs/core/http'
import { addAuthenticator } from '#app/account/actions/add_authenticator'
import {
  offeredAuthenticator,
  startAuthenticator,
} from '#app/account/actions/offered_authenticator'
import { removeFactor } from '#app/account/actions/remove_factor'
import { answerRemoval, tellAccount } from '#app/account/answer'
import { factorIdOf } from '#app/account/factor_id'
import { refuseForm } from '#app/auth/answer_form'
import { codeValidator } from '#app/auth/validators/sign_in'

const page = '/account/authenticators/new'

export default class AccountAuthenticatorsController {
  async offer(ctx: HttpContext) {
    await startAuthenticator(ctx)
    ctx.response.redirect().status(303).toPath(page)
  }

  async create(ctx: HttpContext) {
    const offer = await offeredAuthenticator(ctx)
    if (!offer) return ctx.response.redirect().toPath('/account')
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
