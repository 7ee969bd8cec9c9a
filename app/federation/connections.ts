import type { Terms } from '#app/federation/connection_terms'
import type { Connection, FederationProtocol } from '#app/federation/contracts/protocol'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import { protocolOf } from '#app/federation/protocols'
import {
  findConnection,
  listConnections,
  type ConnectionRow,
} from '#app/federation/statements/connection_statements'
import type { SettingValues } from '#app/plugins/settings_field'
import type { StoredSecrets } from '#app/plugins/stored_settings'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** What a connection is set to, as it is sealed. */
export type ConnectionContent = {
  terms: Terms
  settings: SettingValues
  secrets: StoredSecrets
  changedAt: string
}

type Cell = 'draft_sealed' | 'active_sealed'

/** A connection that people sign in by, ready for its protocol. */
export type ActiveConnection = {
  connection: Connection
  terms: Terms
  protocol: FederationProtocol
}

/** @throws E_CONNECTION_NOT_FOUND (404) for an unknown, a malformed and another tenant's id */
export async function connectionBy(id: unknown): Promise<ConnectionRow> {
  if (!isUuid(id)) throw new ConnectionNotFoundException()
  const [row] = await currentTenant().database.query<ConnectionRow>(findConnection, [id])
  if (!row) throw new ConnectionNotFoundException()
  return row
}

/** @throws E_CONNECTION_NOT_FOUND (404) when nobody signs in by it now */
export async function activeConnectionBy(id: unknown): Promise<ActiveConnection> {
  const active = activeOf(await connectionBy(id))
  if (!active) throw new ConnectionNotFoundException()
  return active
}

/** Every connection people may sign in by now, oldest first. */
export async function activeConnections(): Promise<ActiveConnection[]> {
  const rows = await currentTenant().database.query<ConnectionRow>(listConnections)
  return rows.map(activeOf).filter((active) => active !== null)
}

/** What waits in a row, or is in force; null when there is none. @throws E_INTEGRITY */
export function contentOf(row: ConnectionRow, cell: Cell): ConnectionContent | null {
  const sealed = row[cell]
  if (!sealed) return null
  const { keys } = currentTenant()
  return keys.openJson<ConnectionContent>('federation_connections', cell, row.id, sealed)
}

export function sealContent(id: string, cell: Cell, content: ConnectionContent): Buffer {
  return currentTenant().keys.sealJson('federation_connections', cell, id, content)
}

/** As the protocol sees it. */
export function toConnection(
  id: string,
  { terms, settings, secrets }: ConnectionContent
): Connection {
  const given = Object.entries(secrets).map(([name, { value }]) => [name, value])
  return { id, name: terms.name, settings, secrets: Object.fromEntries(given) }
}

/** What is in force; null when nobody signs in by it now. */
export function activeOf(row: ConnectionRow): ActiveConnection | null {
  const content = contentOf(row, 'active_sealed')
  if (!content) return null
  const connection = toConnection(row.id, content)
  return { connection, terms: content.terms, protocol: protocolOf(row.protocol) }
}
