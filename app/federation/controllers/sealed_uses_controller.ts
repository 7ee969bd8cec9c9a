import type { HttpContext } from '@adonisjs/core/http'
import { reviewSealedUse } from '#app/federation/actions/change_sealed_account'
import { answerFederation, federationPath } from '#app/federation/answer_change'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import { isUuid } from '#app/tenants/uuid'

/** Each use of an emergency account is looked into by another administrator. */
export default class SealedUsesController {
  async update(ctx: HttpContext) {
    if (!isUuid(ctx.params.id)) throw new ConnectionNotFoundException()
    answerFederation(ctx, await reviewSealedUse(ctx.params.id), federationPath, 'reviewed')
  }
}
