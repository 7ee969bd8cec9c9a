import type { ActivationState } from '#app/plugins/activation_state'
import type { AgreementFacts, RiskFacts } from '#app/plugins/activation_gate'
import type { Words } from '#app/privacy/words'

/** What stands for one plugin of one tenant, newest test, agreement and assessment included. */
export type CurrentActivation = {
  id: string
  pluginId: string
  pluginVersion: string
  state: ActivationState
  stateSince: Date
  /** Goes up with every change; part of the asset version of an open page. */
  revision: number
  settingsSealed: Buffer | null
  settingsChangedAt: Date | null
  secretsSealed: Buffer | null
  /** Lines of `reachOf`, as they stood when it was confirmed. */
  confirmedReach: readonly string[]
  connectionTest: { ok: boolean; at: Date; sentence: Words } | null
  agreement: (AgreementFacts & { reference: string; byStaffId: string | null }) | null
  risk: (RiskFacts & { measures: string; assessedOn: string; byStaffId: string | null }) | null
}

export type CurrentRow = {
  id: string
  plugin_id: string
  plugin_version: string
  state: ActivationState
  state_since: Date
  revision: number
  settings_sealed: Buffer | null
  settings_changed_at: Date | null
  secrets_sealed: Buffer | null
  confirmed_reach: string[]
  test_ok: boolean | null
  test_at: Date
  test_sentence: Words
  reference: string | null
  signed_on: string
  agreement_until: string
  clauses: string[]
  transfer_basis: string | null
  agreement_by: string | null
  likelihood: number | null
  consequence: number
  accepted_up_to: number
  measures: string
  assessed_on: string
  risk_until: string
  risk_by: string | null
}

export function fromRow(row: CurrentRow): CurrentActivation {
  return {
    id: row.id,
    pluginId: row.plugin_id,
    pluginVersion: row.plugin_version,
    state: row.state,
    stateSince: row.state_since,
    revision: row.revision,
    settingsSealed: row.settings_sealed,
    settingsChangedAt: row.settings_changed_at,
    secretsSealed: row.secrets_sealed,
    confirmedReach: row.confirmed_reach,
    connectionTest: testFrom(row),
    agreement: agreementFrom(row),
    risk: riskFrom(row),
  }
}

/** The last day on which agreement and assessment both hold; null without both. */
export function coveredUntil(activation: CurrentActivation): string | null {
  const { agreement, risk } = activation
  if (!agreement || !risk) return null
  return agreement.validUntil < risk.validUntil ? agreement.validUntil : risk.validUntil
}

function testFrom(row: CurrentRow): CurrentActivation['connectionTest'] {
  if (row.test_ok === null) return null
  return { ok: row.test_ok, at: row.test_at, sentence: row.test_sentence }
}

function agreementFrom(row: CurrentRow): CurrentActivation['agreement'] {
  if (row.reference === null) return null
  return {
    reference: row.reference,
    signedOn: row.signed_on,
    validUntil: row.agreement_until,
    clauses: row.clauses,
    transferBasis: row.transfer_basis,
    byStaffId: row.agreement_by,
  }
}

function riskFrom(row: CurrentRow): CurrentActivation['risk'] {
  if (row.likelihood === null) return null
  return {
    likelihood: row.likelihood,
    consequence: row.consequence,
    acceptedUpTo: row.accepted_up_to,
    validUntil: row.risk_until,
    measures: row.measures,
    assessedOn: row.assessed_on,
    byStaffId: row.risk_by,
  }
}
