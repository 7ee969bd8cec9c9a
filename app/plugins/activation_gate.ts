import { clauseLetters } from '#app/plugins/agreement_clauses'

/** The steps between a plugin and `active`, in the order they are taken. */
export const gateSteps = ['settings', 'connection_test', 'agreement', 'risk', 'transfer'] as const

export type GateStep = (typeof gateSteps)[number]

export type AgreementFacts = {
  clauses: readonly string[]
  /** `YYYY-MM-DD`, both days included. */
  signedOn: string
  validUntil: string
  transferBasis: string | null
}

export type RiskFacts = {
  likelihood: number
  consequence: number
  /** The tenant's acceptance line when it was assessed. */
  acceptedUpTo: number
  validUntil: string
}

export type GateFacts = {
  settingsParse: boolean
  secretsSet: boolean
  settingsChangedAt: Date | null
  connectionTest: { ok: boolean; at: Date } | null
  agreement: AgreementFacts | null
  risk: RiskFacts | null
  /** At least one processor is outside the EEA. */
  transferNeeded: boolean
  /** `YYYY-MM-DD` where the tenant is. */
  today: string
}

const isMissing: Readonly<Record<GateStep, (facts: GateFacts) => boolean>> = {
  settings: (facts) => !facts.settingsParse || !facts.secretsSet,
  connection_test: (facts) => !testHolds(facts),
  agreement: (facts) => !agreementHolds(facts.agreement, facts.today),
  risk: (facts) => !riskHolds(facts.risk, facts.today),
  transfer: (facts) => facts.transferNeeded && !facts.agreement?.transferBasis,
}

/**
 * What stands between a plugin and `active`; empty when it may be switched on. Pure.
 * GDPR articles 28(3) (agreement), 32 (risk) and 44–49 (transfer).
 */
export function missingSteps(facts: GateFacts): GateStep[] {
  return gateSteps.filter((step) => isMissing[step](facts))
}

/** Green, and for the settings that stand now. */
function testHolds({ connectionTest, settingsChangedAt }: GateFacts): boolean {
  if (!connectionTest?.ok || settingsChangedAt === null) return false
  return connectionTest.at >= settingsChangedAt
}

export function agreementHolds(agreement: AgreementFacts | null, today: string): boolean {
  if (!agreement) return false
  const coversAll = clauseLetters.every((letter) => agreement.clauses.includes(letter))
  return coversAll && agreement.signedOn <= today && today <= agreement.validUntil
}

export function riskHolds(risk: RiskFacts | null, today: string): boolean {
  if (!risk) return false
  return riskScore(risk) <= risk.acceptedUpTo && today <= risk.validUntil
}

/** Likelihood × consequence, each from 1 to 5. */
export function riskScore(risk: { likelihood: number; consequence: number }): number {
  return risk.likelihood * risk.consequence
}
