import type { HttpContext } from '@adonisjs/core/http'
import { answerProof, refuseProof } from '#app/federation/answer_sign_in'
import { activeConnectionBy } from '#app/federation/connections'
import type { Answer } from '#app/federation/contracts/protocol'
import { mayStillLink } from '#app/federation/may_still_link'
import { answerPath, receivePosted, takeQuestion } from '#app/federation/sign_in_question'

/** Where a directory sends people back. */
export default class FederationAnswersController {
  /** The browser itself asks for its answer, with its own session. */
  async show(ctx: HttpContext) {
    const active = await activeConnectionBy(ctx.params.connection)
    const { connection, protocol } = active
    if (protocol.way === 'password') return ctx.response.redirect().toPath('/sign-in')
    const brought = plainFields(ctx.request.qs())
    const state = brought[protocol.stateField] ?? ''
    const taken = await takeQuestion(ctx, connection.id, state, brought)
    if (!taken.ok) return refuseProof(ctx, active, taken)
    const { question, answer, intent } = taken
    if (!mayStillLink(ctx, intent)) {
      const why = 'unknown_request' as const
      return refuseProof(ctx, active, { why, detail: 'other_person' }, intent.page)
    }
    const proof = await protocol.finish(connection, question, answer)
    await answerProof(ctx, active, proof, intent)
  }

  /** A form posted from the directory's site: it brings no cookie, so it decides nothing. */
  async store(ctx: HttpContext) {
    const { connection, protocol } = await activeConnectionBy(ctx.params.connection)
    if (protocol.way === 'password') return ctx.response.redirect().toPath('/sign-in')
    const posted = plainFields(ctx.request.body())
    const state = posted[protocol.stateField] ?? ''
    await receivePosted(connection.id, state, posted)
    const query = new URLSearchParams({ [protocol.stateField]: state })
    ctx.response
      .redirect()
      .status(303)
      .toPath(`${answerPath(connection.id)}?${query}`)
  }
}

function plainFields(fields: Record<string, unknown>): Answer {
  const plain = Object.entries(fields).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(plain) as Answer
}
