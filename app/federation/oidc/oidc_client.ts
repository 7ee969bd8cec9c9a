import * as openid from 'openid-client'
import type { EgressOccasion } from '#app/egress/declared_egress'
import type { Connection } from '#app/federation/contracts/protocol'
import { brokerFetch } from '#app/federation/oidc/broker_fetch'
import { known, remember } from '#app/federation/oidc/metadata_cache'
import { templateFor } from '#app/federation/oidc/oidc_endpoints'
import { oidcSettings } from '#app/federation/oidc/oidc_settings'

const TIMEOUT_SECONDS = 15
const CLOCK_TOLERANCE_SECONDS = 30

/**
 * The library, set up for a connection: every call over the broker, signatures of ID tokens always
 * checked, one algorithm. Asks the provider what it is when that is not known or an hour old; while
 * it does not answer, what it said within a day is used.
 */
export async function oidcClient(
  connection: Connection,
  occasion: EgressOccasion = 'use'
): Promise<openid.Configuration> {
  const held = known(connection)
  const isAsked = occasion === 'connection_test' || !held?.isFresh
  const metadata = isAsked ? await discover(connection, occasion, held?.metadata) : held.metadata
  const config = new openid.Configuration(
    metadata,
    String(connection.settings.clientId),
    clientMetadata(connection),
    openid.ClientSecretPost(connection.secrets.clientSecret)
  )
  config[openid.customFetch] = fetchOf(connection, occasion)
  config.timeout = TIMEOUT_SECONDS
  openid.enableNonRepudiationChecks(config)
  const keys = known(connection)?.keys
  if (keys) openid.setJwksCache(config, keys)
  return config
}

/** Keeps the provider's keys for the next sign-in; the library renews them when one is unknown. */
export function rememberKeys(connection: Connection, config: openid.Configuration): void {
  const keys = openid.getJwksCache(config)
  const entry = known(connection)
  if (keys && entry) remember(connection, { ...entry, keys })
}

/** @throws what the library or the broker throws, when nothing young enough is known either */
async function discover(
  connection: Connection,
  occasion: EgressOccasion,
  fallback: openid.ServerMetadata | undefined
): Promise<openid.ServerMetadata> {
  try {
    const issuer = new URL(oidcSettings(connection.settings).issuer)
    const found = await openid.discovery(
      issuer,
      String(connection.settings.clientId),
      {},
      undefined,
      {
        [openid.customFetch]: fetchOf(connection, occasion),
        timeout: TIMEOUT_SECONDS,
      }
    )
    const metadata = found.serverMetadata()
    remember(connection, { metadata, readAt: Date.now() })
    return metadata
  } catch (error) {
    if (occasion === 'use' && fallback) return fallback
    throw error
  }
}

function clientMetadata({ settings }: Connection): Partial<openid.ClientMetadata> {
  return {
    id_token_signed_response_alg: oidcSettings(settings).algorithm,
    [openid.clockTolerance]: CLOCK_TOLERANCE_SECONDS,
  }
}

function fetchOf(connection: Connection, occasion: EgressOccasion): openid.CustomFetch {
  return brokerFetch((method, url) => templateFor(connection, method, url), occasion)
}
