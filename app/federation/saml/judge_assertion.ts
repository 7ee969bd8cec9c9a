import type { FederationRefusal } from '#app/federation/contracts/proven_identity'
import type { Assertion, BearerConfirmation } from '#app/federation/saml/assertion'

/** Clocks of two houses differ; by more, somebody must mend one. */
export const CLOCK_SKEW_MS = 5 * 60_000

/** An assertion is for now: an older one was kept by somebody. */
export const ASSERTION_AGE_MS_MAX = 5 * 60_000

export type Expectation = {
  issuer: string
  audience: string
  recipient: string
  inResponseTo: string
  /** ms since 1970 */
  now: number
}

/** What is wrong with a signed assertion for this request, this host and this moment; null: nothing. */
export function judgeAssertion(
  assertion: Assertion,
  expected: Expectation
): FederationRefusal | null {
  if (assertion.issuer !== expected.issuer) return 'wrong_issuer'
  if (assertion.hasUnknownCondition) return 'malformed'
  if (!isForAudience(assertion, expected.audience)) return 'wrong_audience'
  return timeRefusal(assertion, expected.now) ?? confirmationRefusal(assertion, expected)
}

function isForAudience({ audiences }: Assertion, audience: string): boolean {
  return audiences.length > 0 && audiences.every((restriction) => restriction.includes(audience))
}

function timeRefusal(assertion: Assertion, now: number): FederationRefusal | null {
  const issuedAt = momentOf(assertion.issueInstant)
  const end = momentOf(assertion.notOnOrAfter)
  if (issuedAt === null || end === null) return 'malformed'
  if (issuedAt > now + CLOCK_SKEW_MS) return 'not_yet_valid'
  if (issuedAt + ASSERTION_AGE_MS_MAX <= now - CLOCK_SKEW_MS) return 'too_old'
  return (
    windowRefusal(assertion.notBefore, assertion.notOnOrAfter, now) ??
    windowRefusal(assertion.authenticatedAt, assertion.sessionNotOnOrAfter, now)
  )
}

/** One bearer confirmation must hold as a whole; the first one's fault is told. */
function confirmationRefusal(
  { confirmations }: Assertion,
  expected: Expectation
): FederationRefusal | null {
  const faults = confirmations.map((one) => faultOf(one, expected))
  if (faults.includes(null)) return null
  return faults[0] ?? 'malformed'
}

function faultOf(one: BearerConfirmation, expected: Expectation): FederationRefusal | null {
  if (one.recipient !== expected.recipient) return 'wrong_recipient'
  if (one.inResponseTo !== expected.inResponseTo) return 'unknown_request'
  if (one.notOnOrAfter === null) return 'malformed'
  return windowRefusal(one.notBefore, one.notOnOrAfter, expected.now)
}

/** A bound that is not given does not bind; one that cannot be read refuses. */
function windowRefusal(
  from: string | null,
  until: string | null,
  now: number
): FederationRefusal | null {
  const [begins, ends] = [momentOf(from), momentOf(until)]
  if ((from !== null && begins === null) || (until !== null && ends === null)) return 'malformed'
  if (begins !== null && begins > now + CLOCK_SKEW_MS) return 'not_yet_valid'
  if (ends !== null && ends <= now - CLOCK_SKEW_MS) return 'expired'
  return null
}

/** SAML writes moments in UTC with a `Z` (core §1.3.3); any other spelling is refused. */
export function momentOf(text: string | null): number | null {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(text)) return null
  const moment = Date.parse(text)
  return Number.isNaN(moment) ? null : moment
}
