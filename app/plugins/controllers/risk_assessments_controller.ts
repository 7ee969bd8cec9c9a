import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { recordRiskAssessment } from '#app/plugins/actions/record_risk_assessment'
import { answerStep, refuseStep } from '#app/plugins/answer_step'
import { requestedPlugin } from '#app/plugins/requested_plugin'
import { riskValidDaysMax } from '#app/plugins/risk_acceptance'
import { stepSentences } from '#app/plugins/step_sentences'
import { todayAt } from '#app/plugins/today'
import { recordRiskAssessmentValidator } from '#app/plugins/validators/risk_assessment'

export default class RiskAssessmentsController {
  async store(ctx: HttpContext) {
    const plugin = requestedPlugin(ctx)
    const assessment = await ctx.request.validateUsing(recordRiskAssessmentValidator)
    const today = todayAt(ctx.tenant)
    const latest = DateTime.fromISO(today).plus({ days: riskValidDaysMax }).toISODate() ?? today
    if (assessment.validUntil < today || assessment.validUntil > latest) {
      return refuseStep(ctx, 'validUntil', stepSentences.riskTooLong)
    }
    await recordRiskAssessment(plugin, assessment)
    return answerStep(ctx, 'done', stepSentences.riskStored)
  }
}
