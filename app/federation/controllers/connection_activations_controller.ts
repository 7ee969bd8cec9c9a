import type { HttpContext } from '@adonisjs/core/http'
import { activateConnection } from '#app/federation/actions/activate_connection'
import { endConnection } from '#app/federation/actions/end_connection'
import { answerFederation, federationPath } from '#app/federation/answer_change'
import { connectionBy } from '#app/federation/connections'

/** From when, and until when, people sign in by a connection. */
export default class ConnectionActivationsController {
  async store(ctx: HttpContext) {
    const { id } = await connectionBy(ctx.params.id)
    const outcome = await activateConnection(id)
    answerFederation(ctx, outcome, `${federationPath}/${id}`, 'activated')
  }

  async destroy(ctx: HttpContext) {
    const { id } = await connectionBy(ctx.params.id)
    answerFederation(ctx, await endConnection(id), `${federationPath}/${id}`, 'ended')
  }
}
