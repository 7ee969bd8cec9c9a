import { DateTime } from 'luxon'
import {
  selectPluginSecrets,
  selectRelayFacts,
  selectSigningKeys,
  type PluginSecretsRow,
  type RelayFactsRow,
  type SigningKeyRow,
} from '#app/credentials/statements/credential_statements'
import { contentOf } from '#app/federation/connections'
import {
  listConnections,
  type ConnectionRow,
} from '#app/federation/statements/connection_statements'
import { findPlugin } from '#app/plugins/plugin_catalogue'
import { openSecrets, type StoredSecrets } from '#app/plugins/stored_settings'
import type { Words } from '#app/privacy/words'
import { currentTenant } from '#app/tenants/tenant_scope'

/** What the program itself knows about a service: how it is called, and when its secret changed. */
export type KnownService = { name: Words; rotatedOn: string | null }

/** Everything the tenant's programs sign in to, by the credential's name in the register. */
export async function knownServices(): Promise<Map<string, KnownService>> {
  const { database } = currentTenant()
  const [plugins, connections, signingKeys, relays] = await Promise.all([
    database.query<PluginSecretsRow>(selectPluginSecrets),
    database.query<ConnectionRow>(listConnections),
    database.query<SigningKeyRow>(selectSigningKeys),
    database.query<RelayFactsRow>(selectRelayFacts),
  ])
  return new Map([
    ...plugins.map(pluginService),
    ...connections.flatMap((row) => connectionService(row, signingKeys)),
    ...relays.map(relayService),
  ])
}

type Entry = [credential: string, service: KnownService]

function pluginService({ id, plugin_id: pluginId, secrets_sealed: cell }: PluginSecretsRow): Entry {
  const name = findPlugin(pluginId)?.name ?? { en: pluginId, nb: pluginId }
  const rotatedOn = latestDay(changesOf(openSecrets(currentTenant(), id, cell)))
  return [`plugin:${pluginId}`, { name, rotatedOn }]
}

function connectionService(row: ConnectionRow, signingKeys: readonly SigningKeyRow[]): Entry[] {
  const content = contentOf(row, 'active_sealed')
  if (!content) return []
  const key = signingKeys.find(({ id }) => id === row.id)
  const changes = [...changesOf(content.secrets), ...(key ? [key.created_at.toISOString()] : [])]
  const { name } = content.terms
  return [[`federation:${row.id}`, { name: { en: name, nb: name }, rotatedOn: latestDay(changes) }]]
}

function relayService({ host, since, has_credential: hasCredential }: RelayFactsRow): Entry {
  const rotatedOn = hasCredential ? dayOf(since.toISOString()) : null
  return ['mail_relay', { name: { en: host, nb: host }, rotatedOn }]
}

function changesOf(secrets: StoredSecrets): string[] {
  return Object.values(secrets).map(({ changedAt }) => changedAt)
}

function latestDay(moments: readonly string[]): string | null {
  const days = moments.flatMap((moment) => dayOf(moment) ?? [])
  return days.toSorted().at(-1) ?? null
}

/** The day on the tenant's calendar. */
function dayOf(moment: string): string | null {
  return DateTime.fromISO(moment, { zone: currentTenant().timeZone }).toISODate()
}
