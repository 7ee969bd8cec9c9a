import type { RedirectProtocol } from '#app/federation/contracts/protocol'
import { beginOidc } from '#app/federation/oidc/begin_oidc'
import { finishOidc } from '#app/federation/oidc/finish_oidc'
import { oidcEgress } from '#app/federation/oidc/oidc_endpoints'
import {
  faultOfOidc,
  oidcFields,
  oidcSecrets,
  oidcSettings,
} from '#app/federation/oidc/oidc_settings'
import { testOidc } from '#app/federation/oidc/test_oidc'

/** OpenID Connect: Microsoft Entra ID, AD FS 2016 and later, and any provider that follows it. */
export const oidc: RedirectProtocol = {
  id: 'oidc',
  way: 'redirect',
  label: { en: 'OpenID Connect', nb: 'OpenID Connect' },
  settings: oidcFields,
  secrets: oidcSecrets,
  stateField: 'state',
  faultOf: faultOfOidc,
  hostOf: (settings) => new URL(oidcSettings(settings).issuer).host,
  egress: oidcEgress,
  test: testOidc,
  begin: beginOidc,
  finish: finishOidc,
}
