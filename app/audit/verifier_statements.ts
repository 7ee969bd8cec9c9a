import { eventColumns, type AuditEventRow } from '#app/audit/event_rows'
import { statement, type Queryable } from '#app/tenants/plane_database'

export type ChainRow = {
  sequence: bigint
  eventId: string
  digest: Buffer
  hash: Buffer
  epoch: number
  mac: Buffer
  event: AuditEventRow | null
}

const rowsPerPage = 5_000
const prefixed = eventColumns.replaceAll(/\b(\w+)\b/g, 'e.$1')

const selectPage = statement(
  'audit.select_chain_page',
  `select c.sequence as chain_sequence, c.event_id as chain_event_id, c.event_digest as chain_digest,
     c.hash as chain_hash, c.epoch as chain_epoch, c.mac as chain_mac, ${prefixed}
   from audit_chain c left join audit_events e on e.id = c.event_id
   where c.sequence > $1 order by c.sequence limit ${rowsPerPage}`
)
const selectUnsealedRows = statement(
  'audit.select_unsealed_rows',
  `select ${prefixed} from audit_unsealed q join audit_events e on e.id = q.event_id
   order by e.at limit ${rowsPerPage}`
)
const selectUnqueued = statement(
  'audit.select_unqueued',
  `select e.id from audit_events e
   where not exists (select 1 from audit_chain c where c.event_id = e.id)
     and not exists (select 1 from audit_unsealed q where q.event_id = e.id)
   limit 100`
)

export async function readChainPage(database: Queryable, after: bigint): Promise<ChainRow[]> {
  type Row = AuditEventRow & {
    chain_sequence: string
    chain_event_id: string
    chain_digest: Buffer
    chain_hash: Buffer
    chain_epoch: number
    chain_mac: Buffer
  }
  const rows = await database.query<Row>(selectPage, [after.toString()])
  return rows.map((row) => ({
    sequence: BigInt(row.chain_sequence),
    eventId: row.chain_event_id,
    digest: row.chain_digest,
    hash: row.chain_hash,
    epoch: row.chain_epoch,
    mac: row.chain_mac,
    event: row.id ? row : null,
  }))
}

/** Events that wait for the sealer, oldest first. */
export function readUnsealedRows(database: Queryable): Promise<AuditEventRow[]> {
  return database.query<AuditEventRow>(selectUnsealedRows)
}

/** Events that stand neither in the chain nor in the sealer's queue: somebody hid them. */
export async function readUnqueued(database: Queryable): Promise<string[]> {
  const rows = await database.query<{ id: string }>(selectUnqueued)
  return rows.map((row) => row.id)
}
