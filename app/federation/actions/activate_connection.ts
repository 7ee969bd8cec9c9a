import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { contentOf, sealContent, type ConnectionContent } from '#app/federation/connections'
import { protocolOf } from '#app/federation/protocols'
import {
  changeFederation,
  RefusedFederation,
  type FederationOutcome,
} from '#app/federation/refusal'
import {
  activateConnection as activate,
  endPeriodOf,
  findConnectionLocked,
  insertPeriodOf,
  type ConnectionRow,
} from '#app/federation/statements/connection_statements'
import type { Transaction } from '#app/tenants/plane_database'

/** Lets people sign in with the settings that were tested; the register changes at this moment. */
export function activateConnection(id: string): Promise<FederationOutcome<void>> {
  return changeFederation(async (trx) => {
    const [row] = await trx.query<ConnectionRow>(findConnectionLocked, [id])
    if (!row || row.state === 'ended') throw new RefusedFederation('ended_already')
    const content = contentOf(row, 'draft_sealed')
    if (!content) throw new RefusedFederation('nothing_waits')
    const activated = await trx.query(activate, [id, sealContent(id, 'active_sealed', content)])
    if (activated.length === 0) throw new RefusedFederation('not_tested')
    const host = protocolOf(row.protocol).hostOf(content.settings)
    await openPeriod(trx, id, host, content)
    await audit.record(trx, {
      action: 'federation.activated',
      subject: { type: 'federation_connection', id },
      details: { protocol: row.protocol, host, processor: content.terms.processorName },
    })
  })
}

async function openPeriod(
  trx: Transaction,
  connectionId: string,
  host: string,
  { terms }: ConnectionContent
): Promise<void> {
  const now = new Date()
  const isOther = terms.operatedBy === 'other'
  await trx.query(endPeriodOf, [connectionId, now])
  await trx.query(insertPeriodOf, [
    randomUUID(),
    connectionId,
    terms.name,
    host,
    terms.operatedBy,
    isOther ? terms.processorName : null,
    isOther ? terms.processorAddress : null,
    isOther ? terms.processorCountry : null,
    isOther ? terms.transferMechanism : null,
    now,
  ])
}
