import type { HttpContext } from '@adonisjs/core/http'
import { runConnectionTest } from '#app/plugins/actions/run_connection_test'
import { answerStep } from '#app/plugins/answer_step'
import { requestedPlugin } from '#app/plugins/requested_plugin'

export default class ConnectionTestsController {
  async store(ctx: HttpContext) {
    const result = await runConnectionTest(requestedPlugin(ctx))
    return answerStep(ctx, result.ok ? 'done' : 'problem', result.sentence)
  }
}
