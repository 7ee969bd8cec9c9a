import type { FederationRefusal, Proof } from '#app/federation/contracts/proven_identity'
import { requestReader, type AskedRequest } from '#app/federation/saml/asked_request'
import { readAssertion, type Assertion } from '#app/federation/saml/assertion'
import { identityOf } from '#app/federation/saml/identity_of'
import { judgeAssertion, type Expectation } from '#app/federation/saml/judge_assertion'
import type { PostedAnswer } from '#app/federation/saml/read_answer'
import { samlLibrary } from '#app/federation/saml/saml_library'
import type { SamlSettings, ServiceProvider } from '#app/federation/saml/saml_settings'
import { everyElement, isNamed, parseXml } from '#app/federation/saml/xml_dom'

export type ProofInput = {
  settings: SamlSettings
  serviceProvider: ServiceProvider
  /** The request that was used up for this answer. */
  request: AskedRequest
  answer: PostedAnswer
  /** Spends the assertion; false when it was spent before. */
  isFirstUse: (assertion: Assertion) => Promise<boolean>
}

/**
 * Proves an answer: signature and conditions by the library, everything once more by ourselves on
 * the bytes that were signed, and the assertion spent, so that it proves nothing a second time.
 */
export async function proveAnswer(input: ProofInput): Promise<Proof> {
  const { settings, serviceProvider, answer, request } = input
  if (answer.inResponseTo !== request.requestId) return refuse('unknown_request')
  if (answer.destination !== serviceProvider.answerUrl) return refuse('wrong_recipient')
  if (answer.issuer !== null && answer.issuer !== settings.entityId) return refuse('wrong_issuer')

  const verified = await verifiedAssertion(input)
  if (!verified.ok) return verified
  const { assertion } = verified
  const why = judgeAssertion(assertion, expectationOf(input))
  if (why) return refuse(why)
  const identity = identityOf(assertion, settings)
  if (!identity) return refuse('malformed', 'no_lasting_subject')
  const isFirst = await input.isFirstUse(assertion)
  return isFirst ? { ok: true, identity } : refuse('replayed')
}

type Verified = { ok: true; assertion: Assertion } | { ok: false; why: FederationRefusal }

async function verifiedAssertion(input: ProofInput): Promise<Verified> {
  const library = samlLibrary(input, requestReader(input.request))
  try {
    const { profile } = await library.validatePostResponseAsync({
      SAMLResponse: input.answer.encoded,
    })
    const assertion = readAssertion(profile?.getAssertionXml?.() ?? '')
    return assertion ? { ok: true, assertion } : { ok: false, why: 'malformed' }
  } catch (error) {
    return { ok: false, why: wordFor(error, input) }
  }
}

/**
 * The library tells its reason in prose. A signature that fails says so; otherwise our own judge,
 * asked about what was posted, names the same fault for the log. Neither lets anything in.
 */
function wordFor(error: unknown, input: ProofInput): FederationRefusal {
  if (/signature/i.test(error instanceof Error ? error.message : '')) return 'bad_signature'
  const root = parseXml(input.answer.xml)
  const posted =
    root && [...everyElement(root)].find((one) => isNamed(one, 'assertion', 'Assertion'))
  const assertion = posted ? readAssertion(posted.toString()) : null
  return (assertion && judgeAssertion(assertion, expectationOf(input))) ?? 'malformed'
}

function expectationOf({ settings, serviceProvider, request }: ProofInput): Expectation {
  return {
    issuer: settings.entityId,
    audience: serviceProvider.entityId,
    recipient: serviceProvider.answerUrl,
    inResponseTo: request.requestId,
    now: Date.now(),
  }
}

function refuse(why: FederationRefusal, detail?: string): Proof {
  return { ok: false, why, ...(detail ? { detail } : {}) }
}
