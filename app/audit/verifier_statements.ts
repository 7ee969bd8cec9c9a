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
  /** Events are written with milliseconds: a finer time was put there by another hand. */
  hasFinerTime: boolean
}

const rowsPerPage = 5_000
const prefixed = eventColumns.replaceAll(/\b(\w+)\b/g, 'e.$1')

export const finerTime = `coalesce(e.at <> date_trunc('milliseconds', e.at), false) as has_finer_time`

const selectPage = statement(
  'audit.select_chain_page',
  `select c.sequence as chain_sequence, c.event_id as chain_event_id, c.event_digest as chain_digest,
     c.hash as chain_hash, c.epoch as chain_epoch, c.mac as chain_mac, ${prefixed},
     ${finerTime}
   from audit_chain c left join audit_events e on e.id = c.event_id
   where ($1::bigint is null or c.sequence > $1) and c.sequence <= $2
   order by c.sequence limit ${rowsPerPage}`
)
const selectUnsealedRows = statement(
  'audit.select_unsealed_rows',
  `select ${prefixed}, ${finerTime} from audit_unsealed q join audit_events e on e.id = q.event_id
   order by e.at limit ${rowsPerPage}`
)
const selectUnqueued = statement(
  'audit.select_unqueued',
  `select e.id from audit_events e
   where not exists (select 1 from audit_chain c where c.event_id = e.id)
     and not exists (select 1 from audit_unsealed q where q.event_id = e.id)
   limit 100`
)

/** Rows after one place up to and with another, in order. */
export async function readChainPage(
  database: Queryable,
  after: bigint | null,
  last: bigint
): Promise<ChainRow[]> {
  type Row = AuditEventRow & {
    chain_sequence: string
    chain_event_id: string
    chain_digest: Buffer
    chain_hash: Buffer
    chain_epoch: number
    chain_mac: Buffer
    has_finer_time: boolean
  }
  const rows = await database.query<Row>(selectPage, [after?.toString() ?? null, last.toString()])
  return rows.map((row) => ({
    sequence: BigInt(row.chain_sequence),
    eventId: row.chain_event_id,
    digest: row.chain_digest,
    hash: row.chain_hash,
    epoch: row.chain_epoch,
    mac: row.chain_mac,
    event: row.id ? row : null,
    hasFinerTime: row.has_finer_time,
  }))
}

export type UnsealedRow = AuditEventRow & { has_finer_time: boolean }

/** Events that wait for the sealer, oldest first. */
export function readUnsealedRows(database: Queryable): Promise<UnsealedRow[]> {
  return database.query<UnsealedRow>(selectUnsealedRows)
}

/** Events that stand neither in the chain nor in the sealer's queue: somebody hid them. */
export async function readUnqueued(database: Queryable): Promise<string[]> {
  const rows = await database.query<{ id: string }>(selectUnqueued)
  return rows.map((row) => row.id)
}
