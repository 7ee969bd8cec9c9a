import * as openid from 'openid-client'
import type { Connection, ConnectionTest } from '#app/federation/contracts/protocol'
import { DirectoryUnreachable } from '#app/federation/oidc/broker_fetch'
import { oidcClient } from '#app/federation/oidc/oidc_client'
import { isOn } from '#app/federation/oidc/oidc_endpoints'
import { oidcRefusal } from '#app/federation/oidc/oidc_refusal'
import { hostsOf, oidcSettings } from '#app/federation/oidc/oidc_settings'
import { answerAddress } from '#app/federation/sign_in_question'
import type { Words } from '#app/privacy/words'

/**
 * Asks the provider what it is, holds its addresses against the declared hosts, and offers it a code
 * nobody got: a provider that knows the client refuses the code, one that does not the client.
 */
export async function testOidc(connection: Connection): Promise<ConnectionTest> {
  try {
    const config = await oidcClient(connection, 'connection_test')
    const stray = strayHost(connection, config.serverMetadata())
    if (stray) return failed(undeclaredHost(stray))
    return await offerNobodysCode(config, connection)
  } catch (error) {
    return failed(sentenceOf(error))
  }
}

function strayHost(connection: Connection, metadata: openid.ServerMetadata): string | null {
  const { token_endpoint: token, jwks_uri: keys, userinfo_endpoint: userinfo } = metadata
  const settings = oidcSettings(connection.settings)
  const used = [token, keys, ...(settings.readsUserInfo ? [userinfo] : [])]
  const hosts = hostsOf(settings)
  const stray = used.find((address) => !address || !isOn(hosts, address))
  if (stray === undefined && used.every(Boolean)) return null
  return stray && URL.canParse(stray) ? new URL(stray).host : '?'
}

async function offerNobodysCode(
  config: openid.Configuration,
  connection: Connection
): Promise<ConnectionTest> {
  const parameters = {
    code: openid.randomState(),
    redirect_uri: answerAddress(connection.id),
    code_verifier: openid.randomPKCECodeVerifier(),
  }
  try {
    await openid.genericGrantRequest(config, 'authorization_code', parameters)
    return failed(strange)
  } catch (error) {
    const word = error instanceof openid.ResponseBodyError ? error.error : null
    if (word === 'invalid_grant' || word === 'invalid_request') return { ok: true, text: fine }
    if (word === 'invalid_client' || word === 'unauthorized_client') return failed(unknownClient)
    throw error
  }
}

function sentenceOf(error: unknown): Words {
  const { why, detail } = oidcRefusal(error)
  const isRefusedHere = detail?.startsWith('E_') && error instanceof Error
  if (isRefusedHere || causeIsRefusal(error)) return notAllowed(detail ?? '')
  if (why === 'provider_unavailable') return silent
  return why === 'wrong_issuer' ? otherIssuer : unreadable(detail ?? why)
}

function causeIsRefusal(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null
  return cause instanceof DirectoryUnreachable && cause.failure.type === 'refused'
}

function failed(text: Words): ConnectionTest {
  return { ok: false, text }
}

const fine = {
  en: 'The directory answered and knows this client.',
  nb: 'Katalogen svarte og kjenner denne klienten.',
}
const strange = {
  en: 'The directory accepted a code that nobody got. It must not be used.',
  nb: 'Katalogen godtok en kode ingen har fått. Den må ikke brukes.',
}
const unknownClient = {
  en: 'The directory answered, but does not know the client id or its secret.',
  nb: 'Katalogen svarte, men kjenner ikke klient-ID-en eller hemmeligheten.',
}
const silent = {
  en: 'The directory does not answer. Check the issuer, and that the address can be reached.',
  nb: 'Katalogen svarer ikke. Kontroller utstederen, og at adressen kan nås.',
}
const otherIssuer = {
  en: 'Who answers calls itself by another name than this issuer. Copy the issuer exactly.',
  nb: 'Den som svarer, kaller seg noe annet enn denne utstederen. Kopier utstederen nøyaktig.',
}

function undeclaredHost(host: string): Words {
  return {
    en: `The directory names addresses at ${host}. Add it under “Other hosts” if it belongs to the provider.`,
    nb: `Katalogen oppgir adresser hos ${host}. Legg den til under «Andre verter» hvis den hører til leverandøren.`,
  }
}

function notAllowed(code: string): Words {
  return {
    en: `Varde may not call this address (${code}). A private address must be allowed by the operator.`,
    nb: `Varde har ikke lov til å kalle denne adressen (${code}). En privat adresse må tillates av driftsansvarlig.`,
  }
}

function unreadable(detail: string): Words {
  return {
    en: `The answer of the directory could not be used (${detail}).`,
    nb: `Svaret fra katalogen kunne ikke brukes (${detail}).`,
  }
}
