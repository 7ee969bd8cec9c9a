import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { refuseAccount } from '#app/account/answer'
import { ProofRequiredException } from '#app/account/exceptions'
import { askingPage } from '#app/account/asking_page'
import { isProved } from '#app/account/is_proved'
import { recordAccountRefusal } from '#app/account/record_account_act'
import { wantsJson } from '#app/http/wants_json'

/**
 * Lets an act on factors through within minutes of a factor given (ASVS 7.5.1, IAM-02 AT5). Another
 * page than the account's asks for the factor itself and is named by `page`.
 */
export default class ProofMiddleware {
  async handle(ctx: HttpContext, next: NextFn, options: { page?: string } = {}) {
    if (isProved(ctx)) return next()
    await recordAccountRefusal(ctx, { why: 'not_proved', route: ctx.route?.pattern ?? '' })
    if (wantsJson(ctx)) throw new ProofRequiredException()
    return refuseAccount(ctx, 'prove_first', '_', options.page && askingPage(ctx, options.page))
  }
}
