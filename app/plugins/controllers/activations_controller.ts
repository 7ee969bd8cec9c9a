import type { HttpContext } from '@adonisjs/core/http'
import { orAskSecondPerson } from '#app/approvals/second_person'
import { activatePlugin } from '#app/plugins/actions/activate_plugin'
import { endPlugin } from '#app/plugins/actions/end_plugin'
import { answerStep, refuseStep } from '#app/plugins/answer_step'
import { requestedPlugin } from '#app/plugins/requested_plugin'
import { activateSentence, endedSentence, stepSentences } from '#app/plugins/step_sentences'

/** On and off are a resource: it is created, and it is deleted. */
export default class ActivationsController {
  async store(ctx: HttpContext) {
    const plugin = requestedPlugin(ctx)
    const activated = await orAskSecondPerson(() => activatePlugin(plugin))
    if (!activated.done) return answerStep(ctx, 'done', stepSentences.asked)
    const { value } = activated
    if (!value.ok) return refuseStep(ctx, '_', activateSentence(value.failure))
    return answerStep(ctx, 'done', stepSentences.activated)
  }

  async destroy(ctx: HttpContext) {
    const ended = await endPlugin(requestedPlugin(ctx))
    if (!ended.ok) return refuseStep(ctx, '_', stepSentences.notActive)
    return answerStep(ctx, 'done', endedSentence(ended.value))
  }
}
