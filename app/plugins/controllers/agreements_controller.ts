import type { HttpContext } from '@adonisjs/core/http'
import { recordAgreement } from '#app/plugins/actions/record_agreement'
import { answerStep, refuseStep } from '#app/plugins/answer_step'
import { requestedPlugin } from '#app/plugins/requested_plugin'
import { stepSentences } from '#app/plugins/step_sentences'
import { recordAgreementValidator } from '#app/plugins/validators/agreement'

export default class AgreementsController {
  async store(ctx: HttpContext) {
    const plugin = requestedPlugin(ctx)
    const agreement = await ctx.request.validateUsing(recordAgreementValidator)
    if (agreement.validUntil < agreement.signedOn) {
      return refuseStep(ctx, 'validUntil', stepSentences.agreementDates)
    }
    const transferBasis = agreement.transferBasis ?? null
    await recordAgreement(plugin, { ...agreement, transferBasis })
    return answerStep(ctx, 'done', stepSentences.agreementStored)
  }
}
