import * as openid from 'openid-client'
import { browserOrigin } from '#app/egress/egress_map'
import type { Connection, Question } from '#app/federation/contracts/protocol'
import { oidcClient } from '#app/federation/oidc/oidc_client'
import { oidcRefusal } from '#app/federation/oidc/oidc_refusal'
import { oidcSettings, type OidcSettings } from '#app/federation/oidc/oidc_settings'
import { installationEgressMap } from '#app/plugins/installation_egress_map'

/** The address of the provider's page for this question, with nonce and PKCE of its own. */
export async function beginOidc(connection: Connection, { answerAddress, state }: Question) {
  try {
    const config = await oidcClient(connection)
    const nonce = openid.randomNonce()
    const verifier = openid.randomPKCECodeVerifier()
    const address = openid.buildAuthorizationUrl(config, {
      redirect_uri: answerAddress,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...wishesOf(oidcSettings(connection.settings)),
    })
    return { ok: true as const, address: forBrowser(address), kept: { nonce, verifier } }
  } catch (error) {
    const { why, detail } = oidcRefusal(error)
    const isDown = why === 'provider_unavailable'
    const told = isDown ? ('provider_unavailable' as const) : ('provider_error' as const)
    return { ok: false as const, why: told, detail: isDown ? detail : why }
  }
}

/** AD FS fills a token from issuance rules only when it posts its answer (providers differ). */
function wishesOf(settings: OidcSettings): Record<string, string> {
  const { flavour, extraScopes, resource, requiredAcr, ageMinutesMax } = settings
  const adfs = flavour === 'adfs' ? ['allatclaims'] : []
  const more = (extraScopes ?? '').split(/\s+/).filter(Boolean)
  return {
    scope: [...new Set(['openid', 'profile', 'email', ...adfs, ...more])].join(' '),
    ...(flavour === 'adfs' && { response_mode: 'form_post' }),
    ...(resource && { resource }),
    ...(requiredAcr && { acr_values: requiredAcr }),
    ...(ageMinutesMax !== null && { max_age: String(ageMinutesMax * 60) }),
  }
}

/** In demo and test a simulator stands for the provider's host. */
function forBrowser(address: URL): string {
  const origin = browserOrigin(installationEgressMap(), address.host)
  return origin + address.pathname + address.search
}
