import * as openid from 'openid-client'
import type { Answer, Connection, Kept, Question } from '#app/federation/contracts/protocol'
import type { Proof } from '#app/federation/contracts/proven_identity'
import { graphGroups } from '#app/federation/oidc/graph_groups'
import { oidcClient, rememberKeys } from '#app/federation/oidc/oidc_client'
import { identityFrom, isOverage, type Claims } from '#app/federation/oidc/oidc_identity'
import { oidcRefusal } from '#app/federation/oidc/oidc_refusal'
import { oidcSettings } from '#app/federation/oidc/oidc_settings'
import { spendOnce } from '#app/federation/spend_once'

/** Longer than any provider lets a code live. */
const CODE_MINUTES_MAX = 60

/**
 * Exchanges the code and holds the ID token against all of OpenID Connect Core §3.1.3.7, the answer
 * against RFC 9207 (`iss`), and the person against what the connection asks for.
 */
export async function finishOidc(
  connection: Connection,
  question: Question & { kept: Kept },
  answer: Answer
): Promise<Proof> {
  if (answer.code && !(await isNewCode(connection, answer.code))) {
    return { ok: false, why: 'replayed', detail: 'code' }
  }
  try {
    const config = await oidcClient(connection)
    const tokens = await exchange(config, connection, question, answer)
    rememberKeys(connection, config)
    const idToken = tokens.claims()
    if (!idToken) return { ok: false, why: 'malformed', detail: 'id_token' }
    const claims = await withUserInfo(config, connection, tokens.access_token, idToken)
    return await identityOf(connection, claims, tokens.access_token)
  } catch (error) {
    return { ok: false, ...oidcRefusal(error) }
  }
}

/** A code is offered to the provider once, whatever question it comes with. */
function isNewCode(connection: Connection, code: string): Promise<boolean> {
  const until = new Date(Date.now() + CODE_MINUTES_MAX * 60_000)
  return spendOnce('code', `${connection.id}\n${code}`, until)
}

function exchange(
  config: openid.Configuration,
  { settings }: Connection,
  { answerAddress, state, kept }: Question & { kept: Kept },
  answer: Answer
) {
  const { ageMinutesMax, resource } = oidcSettings(settings)
  const url = new URL(answerAddress)
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value)
  const checks: openid.AuthorizationCodeGrantChecks = {
    expectedState: state,
    expectedNonce: kept.nonce,
    pkceCodeVerifier: kept.verifier,
    idTokenExpected: true,
    ...(ageMinutesMax !== null && { maxAge: ageMinutesMax * 60 }),
  }
  return openid.authorizationCodeGrant(config, url, checks, resource ? { resource } : {})
}

/** What the signed token says is never replaced by what UserInfo says. */
async function withUserInfo(
  config: openid.Configuration,
  { settings }: Connection,
  token: string,
  idToken: openid.IDToken
): Promise<Claims> {
  const { readsUserInfo } = oidcSettings(settings)
  if (!readsUserInfo || !config.serverMetadata().userinfo_endpoint) return idToken
  const more = await openid.fetchUserInfo(config, token, idToken.sub)
  const plain = Object.entries(more).filter(([name]) => !signedOnly.includes(name))
  return { ...Object.fromEntries(plain), ...idToken }
}

/** Claims that count only where they are signed. */
const signedOnly = ['amr', 'acr', 'auth_time', 'tid', 'oid', 'azp']

async function identityOf(connection: Connection, claims: Claims, token: string): Promise<Proof> {
  const { flavour, groupsClaim } = oidcSettings(connection.settings)
  const isAsked = flavour === 'entra' && groupsClaim === 'groups' && isOverage(claims)
  if (!isAsked || typeof claims.oid !== 'string') return identityFrom(connection, claims)
  const groups = await graphGroups(connection, claims.oid, token)
  return identityFrom(connection, claims, groups ? { groups } : {})
}
