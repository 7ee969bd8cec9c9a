import type { HttpContext } from '@adonisjs/core/http'
import { setFederatedOnly } from '#app/federation/actions/change_sealed_account'
import { answerFederation, federationPath } from '#app/federation/answer_change'

/** Whether directories alone let people in. */
export default class FederatedOnlyController {
  async update(ctx: HttpContext) {
    const isOnly = ctx.request.input('isOnly') === true
    const outcome = await setFederatedOnly(isOnly)
    answerFederation(ctx, outcome, federationPath, isOnly ? 'federated_only' : 'not_federated_only')
  }
}
