import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { riskScore } from '#app/plugins/activation_gate'
import { insertRisk, touchRevision } from '#app/plugins/activation_statements'
import { actingStaffId, changeActivation } from '#app/plugins/change_activation'
import type { Plugin } from '#app/plugins/define_plugin'
import { riskScoreAcceptedMax } from '#app/plugins/risk_acceptance'
import { todayAt } from '#app/plugins/today'
import { currentTenant } from '#app/tenants/tenant_scope'

export type RiskAssessment = {
  likelihood: number
  consequence: number
  measures: string
  /** `YYYY-MM-DD`, at most a year away. */
  validUntil: string
}

/** Records a supplier's risk assessment; the newest counts. */
export async function recordRiskAssessment(
  plugin: Plugin,
  assessment: RiskAssessment
): Promise<void> {
  await changeActivation(plugin, async (trx, activation) => {
    const { likelihood, consequence, measures, validUntil } = assessment
    const assessedOn = todayAt(currentTenant(), activation.moment)
    const numbers = [likelihood, consequence, riskScoreAcceptedMax]
    await trx.query(insertRisk, [
      randomUUID(),
      plugin.id,
      ...numbers,
      measures,
      assessedOn,
      validUntil,
      actingStaffId(),
    ])
    await trx.query(touchRevision, [activation.id])
    await audit.record(trx, {
      action: 'plugin.risk_recorded',
      subject: { type: 'plugin', id: plugin.id },
      details: { score: riskScore(assessment), acceptedUpTo: riskScoreAcceptedMax, validUntil },
    })
  })
}
