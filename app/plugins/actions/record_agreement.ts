import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { AgreementFacts } from '#app/plugins/activation_gate'
import { insertAgreement, touchRevision } from '#app/plugins/activation_statements'
import { actingStaffId, changeActivation } from '#app/plugins/change_activation'
import type { Plugin } from '#app/plugins/define_plugin'

/**
 * Records the data-processing agreement (GDPR article 28(3)). An earlier one is kept; the newest
 * counts.
 */
export async function recordAgreement(
  plugin: Plugin,
  agreement: AgreementFacts & { reference: string }
): Promise<void> {
  await changeActivation(plugin, async (trx, activation) => {
    const { reference, signedOn, validUntil, clauses, transferBasis } = agreement
    const dates = [signedOn, validUntil]
    await trx.query(insertAgreement, [
      randomUUID(),
      plugin.id,
      reference,
      ...dates,
      clauses,
      transferBasis,
      actingStaffId(),
    ])
    await trx.query(touchRevision, [activation.id])
    await audit.record(trx, {
      action: 'plugin.agreement_recorded',
      subject: { type: 'plugin', id: plugin.id },
      details: { signedOn, validUntil, clauses: clauses.join(' '), transferBasis },
    })
  })
}
