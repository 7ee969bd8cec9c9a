import type { HttpContext } from '@adonisjs/core/http'
import { readAccount } from '#app/account/actions/read_account'

/** How one signs in oneself, and what may be changed about it. */
export default class AccountsController {
  async show(ctx: HttpContext) {
    return ctx.inertia.render('account/show', { account: await readAccount(ctx) })
  }
}
