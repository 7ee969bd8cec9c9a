import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { Terms } from '#app/federation/connection_terms'
import { contentOf, sealContent, type ConnectionContent } from '#app/federation/connections'
import type { ProtocolId } from '#app/federation/contracts/protocol'
import {
  changeFederation,
  RefusedFederation,
  type FederationOutcome,
} from '#app/federation/refusal'
import {
  findConnectionLocked,
  insertConnection,
  storeDraft,
  type ConnectionRow,
} from '#app/federation/statements/connection_statements'
import type { SettingValues } from '#app/plugins/settings_field'
import type { StoredSecrets } from '#app/plugins/stored_settings'

export type ConnectionInput = {
  terms: Terms
  settings: SettingValues
  /** Those that were typed; the others stay. */
  secrets: Readonly<Record<string, string>>
}

/** A new connection. Nobody signs in by it before it has been tested and activated. */
export function createConnection(
  protocol: ProtocolId,
  input: ConnectionInput
): Promise<FederationOutcome<string>> {
  return changeFederation(async (trx) => {
    const id = randomUUID()
    const content = contentFrom(input, {})
    await trx.query(insertConnection, [id, protocol, sealContent(id, 'draft_sealed', content)])
    const subject = { type: 'federation_connection', id }
    await audit.record(trx, { action: 'federation.created', subject, details: { protocol } })
    return id
  })
}

/** New settings. They wait beside those in force until they are tested and activated. */
export function storeConnection(
  id: string,
  input: ConnectionInput
): Promise<FederationOutcome<void>> {
  return changeFederation(async (trx) => {
    const [row] = await trx.query<ConnectionRow>(findConnectionLocked, [id])
    if (!row || row.state === 'ended') throw new RefusedFederation('ended_already')
    const known = contentOf(row, 'draft_sealed') ?? contentOf(row, 'active_sealed')
    const content = contentFrom(input, known?.secrets ?? {})
    await trx.query(storeDraft, [id, sealContent(id, 'draft_sealed', content)])
    await audit.record(trx, {
      action: 'federation.configured',
      subject: { type: 'federation_connection', id },
      details: { secretsChanged: Object.keys(input.secrets).length > 0 },
    })
  })
}

function contentFrom(
  { terms, settings, secrets }: ConnectionInput,
  known: StoredSecrets
): ConnectionContent {
  const changedAt = new Date().toISOString()
  const given = Object.entries(secrets).map(([name, value]) => [name, { value, changedAt }])
  return { terms, settings, secrets: { ...known, ...Object.fromEntries(given) }, changedAt }
}
