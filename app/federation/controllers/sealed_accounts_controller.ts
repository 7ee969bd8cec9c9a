import type { HttpContext } from '@adonisjs/core/http'
import { changeSealedAccount } from '#app/federation/actions/change_sealed_account'
import { answerFederation, federationPath } from '#app/federation/answer_change'
import { personBy } from '#app/people/find_person'

/** The administrators' accounts that are kept for the day no directory answers. */
export default class SealedAccountsController {
  async store(ctx: HttpContext) {
    const { id } = await personBy(ctx.params.id)
    answerFederation(ctx, await changeSealedAccount(id, true), federationPath, 'sealed')
  }

  async destroy(ctx: HttpContext) {
    const { id } = await personBy(ctx.params.id)
    answerFederation(ctx, await changeSealedAccount(id, false), federationPath, 'unsealed')
  }
}
