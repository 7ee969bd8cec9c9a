import { egressBroker } from '#app/egress/installation_broker'
import type { Connection } from '#app/federation/contracts/protocol'
import { federationSource } from '#app/federation/federation_authority'
import { templateName } from '#app/federation/oidc/oidc_endpoints'

/**
 * Asks Microsoft Graph for all groups of a person, nested ones included, when a token could not hold
 * them. The address in the token is not followed: it may be a retired one. Null without consent.
 */
export async function graphGroups(
  connection: Connection,
  personId: string,
  token: string
): Promise<string[] | null> {
  const answer = await egressBroker().request({
    source: federationSource,
    template: templateName(connection, 'groups'),
    parameters: { person: personId },
    json: { securityEnabledOnly: true },
    token,
  })
  if (!answer.ok || answer.value.status !== 200) return null
  const { value } = (answer.value.json ?? {}) as { value?: unknown }
  if (!Array.isArray(value)) return null
  return value.filter((one): one is string => typeof one === 'string')
}
