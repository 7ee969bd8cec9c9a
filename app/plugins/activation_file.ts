import { recordAgreement } from '#app/plugins/actions/record_agreement'
import { recordRiskAssessment } from '#app/plugins/actions/record_risk_assessment'
import { configurePlugin } from '#app/plugins/actions/configure_plugin'
import { runConnectionTest } from '#app/plugins/actions/run_connection_test'
import { clauseLetters } from '#app/plugins/agreement_clauses'
import type { Plugin } from '#app/plugins/define_plugin'
import { secretsOf, settingsFormValidator, settingsOf } from '#app/plugins/settings_validator'
import { recordAgreementValidator } from '#app/plugins/validators/agreement'
import { recordRiskAssessmentValidator } from '#app/plugins/validators/risk_assessment'

/**
 * Takes the steps that a file describes, for installations that are set up by commands:
 * `{ settings: {…, apiKey}, agreement: {…}, risk: {…} }`, each part optional. The same validators
 * and actions as the pages use; clauses that are left out mean all eight letters.
 *
 * @throws E_VALIDATION_ERROR, or an error whose message says which step failed
 */
export async function takeSteps(plugin: Plugin, file: Readonly<Record<string, unknown>>) {
  if (file.settings) await configure(plugin, file.settings)
  if (file.agreement) {
    const given = { clauses: clauseLetters, ...(file.agreement as object) }
    const agreement = await recordAgreementValidator.validate(given)
    await recordAgreement(plugin, { ...agreement, transferBasis: agreement.transferBasis ?? null })
  }
  if (file.risk) {
    await recordRiskAssessment(plugin, await recordRiskAssessmentValidator.validate(file.risk))
  }
}

async function configure(plugin: Plugin, given: unknown): Promise<void> {
  const form = await settingsFormValidator(plugin).validate(given)
  const configured = await configurePlugin(plugin, {
    settings: settingsOf(plugin.settings, form),
    secrets: secretsOf(plugin.secrets, form),
  })
  if (!configured.ok) throw new Error(`Settings were not stored: ${configured.failure.type}`)
  const test = await runConnectionTest(plugin)
  if (!test.ok) throw new Error(`The connection test failed: ${test.sentence.en}`)
}
