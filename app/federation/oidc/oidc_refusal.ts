import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import type { FederationRefusal } from '#app/federation/contracts/proven_identity'
import { DirectoryUnreachable, UndeclaredAddress } from '#app/federation/oidc/broker_fetch'

type Refused = { why: FederationRefusal; detail?: string }

const byClaim: Readonly<Record<string, FederationRefusal>> = {
  iss: 'wrong_issuer',
  aud: 'wrong_audience',
  nonce: 'wrong_nonce',
  azp: 'wrong_authorized_party',
  exp: 'expired',
  nbf: 'not_yet_valid',
  iat: 'expired',
  auth_time: 'too_old',
  sub: 'malformed',
}

/** The library tells some findings as sentences only; these are their beginnings. */
const bySentence: readonly (readonly [RegExp, FederationRefusal])[] = [
  [/"alg" header/, 'weak_algorithm'],
  [/signature verification failed|JWS Signature/i, 'bad_signature'],
  [/\(issuer\) (response parameter|missing)|parameter "iss"/, 'wrong_issuer'],
  [/"state"/, 'unknown_request'],
  [/"auth_time"/, 'too_old'],
  [/"nonce"/, 'wrong_nonce'],
]

/** Why an answer is not believed, from whatever the library or the broker threw. */
export function oidcRefusal(error: unknown): Refused {
  const chain = causesOf(error)
  const unreachable = chain.find((one) => one instanceof DirectoryUnreachable)
  if (unreachable) return { why: 'provider_unavailable', detail: unreachable.message }
  if (chain.some((one) => one instanceof UndeclaredAddress)) {
    return { why: 'provider_error', detail: 'undeclared_address' }
  }
  const said = chain.find(
    (one) => one instanceof AuthorizationResponseError || one instanceof ResponseBodyError
  )
  if (said) return { why: 'provider_error', detail: wordOf(said) }
  return findingOf(chain)
}

function findingOf(chain: readonly unknown[]): Refused {
  const codes = chain.flatMap((one) => codeOf(one))
  if (codes.includes('OAUTH_KEY_SELECTION_FAILED')) return { why: 'bad_signature', detail: 'key' }
  if (codes.includes('OAUTH_TIMEOUT')) return { why: 'provider_unavailable' }
  const claim = chain.map(claimOf).find((one) => one !== null)
  if (claim && byClaim[claim]) return { why: byClaim[claim], detail: claim }
  if (chain.some((one) => attributeOf(one) === 'issuer')) return { why: 'wrong_issuer' }
  const answer = chain.find((one) => one instanceof Response)
  if (answer && answer.status >= 500) return { why: 'provider_unavailable' }
  const sentences = chain.map((one) => (one instanceof Error ? one.message : '')).join('\n')
  const why = bySentence.find(([words]) => words.test(sentences))?.[1] ?? 'malformed'
  return { why, detail: codes[0] }
}

/** The error, what caused it, and so on. */
function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = []
  for (let one = error; one !== undefined && chain.length < 6; one = causeOf(one)) chain.push(one)
  return chain
}

function causeOf(one: unknown): unknown {
  return one instanceof Error ? one.cause : undefined
}

function codeOf(one: unknown): string[] {
  const { code } = (one ?? {}) as { code?: unknown }
  const isOurs = one instanceof ClientError || one instanceof Error
  return isOurs && typeof code === 'string' ? [code] : []
}

function claimOf(one: unknown): string | null {
  const { claim } = (one ?? {}) as { claim?: unknown }
  return typeof claim === 'string' ? claim : null
}

function attributeOf(one: unknown): unknown {
  return (one as { attribute?: unknown } | null)?.attribute
}

/** The provider's own code: a word, and Microsoft's number. No sentence of it, it may name people. */
function wordOf(error: AuthorizationResponseError | ResponseBodyError): string {
  const word = /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'error'
  const [number] = /AADSTS\d{4,7}/.exec(error.error_description ?? '') ?? []
  return number ? `${word} ${number}` : word
}
