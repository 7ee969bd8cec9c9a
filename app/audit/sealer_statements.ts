import { eventColumns, type AuditEventRow } from '#app/audit/event_rows'
import { statement, type Queryable } from '#app/tenants/plane_database'

export type ChainEnd = { sequence: bigint; hash: Buffer }
export type SealedRow = {
  sequence: bigint
  eventId: string
  digest: Buffer
  hash: Buffer
  mac: Buffer
}

const tryLock = statement(
  'audit.try_lock',
  `select pg_try_advisory_xact_lock(hashtext('varde.audit.sealer')) as locked`
)
const waitForLock = statement(
  'audit.wait_for_lock',
  `select pg_advisory_xact_lock(hashtext('varde.audit.sealer'))`
)
const selectState = statement(
  'audit.select_sealer',
  `select epoch, epoch_key_wrapped from audit_sealer`
)
const upsertState = statement(
  'audit.upsert_sealer',
  `insert into audit_sealer (id, epoch, epoch_key_wrapped) values (1, $1, $2)
   on conflict (id) do update set epoch = excluded.epoch,
     epoch_key_wrapped = excluded.epoch_key_wrapped, updated_at = clock_timestamp()`
)
const selectEnd = statement(
  'audit.select_chain_end',
  `select sequence, hash from audit_chain order by sequence desc limit 1`
)
/** What is sealed and was put back into the queue must not stop the sealer. */
const selectUnsealed = statement(
  'audit.select_unsealed',
  `select ${eventColumns.replaceAll(/\b(\w+)\b/g, 'e.$1')}, c.sequence is not null as is_sealed
   from (select event_id from audit_unsealed order by at, event_id limit $1) q
   join audit_events e on e.id = q.event_id
   left join audit_chain c on c.event_id = q.event_id
   order by e.at, e.id`
)
const selectPlace = statement(
  'audit.select_chain_place',
  `select sequence from audit_chain where sequence = $1 and hash = $2`
)
const insertChain = statement(
  'audit.insert_chain',
  `insert into audit_chain (sequence, event_id, event_digest, hash, epoch, mac)
   select s, e, d, h, $6, m
   from unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[]) as g(s, e, d, h, m)`
)
const deleteUnsealed = statement(
  'audit.delete_unsealed',
  `delete from audit_unsealed where event_id = any($1::uuid[])`
)
const selectLastHead = statement(
  'audit.select_last_head',
  `select sequence, signed_at, signature from audit_heads order by sequence desc limit 1`
)
const insertHead = statement(
  'audit.insert_head',
  `insert into audit_heads (sequence, hash, epoch, signed_at, previous_signature, signature)
   values ($1, $2, $3, $4, $5, $6)`
)

export async function tryToLock(database: Queryable): Promise<boolean> {
  const [row] = await database.query<{ locked: boolean }>(tryLock)
  return row?.locked ?? false
}

/** For whoever must see the chain stand still; the sealer comes back to it. */
export async function lockChain(database: Queryable): Promise<void> {
  await database.query(waitForLock)
}

export async function readSealerState(database: Queryable) {
  type Row = { epoch: number; epoch_key_wrapped: Buffer }
  const [row] = await database.query<Row>(selectState)
  return row ? { epoch: row.epoch, keySealed: row.epoch_key_wrapped } : null
}

export async function writeSealerState(database: Queryable, epoch: number, keySealed: Buffer) {
  await database.query(upsertState, [epoch, keySealed])
}

export async function readChainEnd(database: Queryable): Promise<ChainEnd | null> {
  const [row] = await database.query<{ sequence: string; hash: Buffer }>(selectEnd)
  return row ? { sequence: BigInt(row.sequence), hash: row.hash } : null
}

/** Whether the chain still stands there as it once did. */
export async function hasPlace(database: Queryable, place: ChainEnd): Promise<boolean> {
  const rows = await database.query(selectPlace, [place.sequence.toString(), place.hash])
  return rows.length > 0
}

export type QueuedRow = AuditEventRow & { is_sealed: boolean }

export function readQueue(database: Queryable, countMax: number): Promise<QueuedRow[]> {
  return database.query<QueuedRow>(selectUnsealed, [countMax])
}

export async function dequeue(database: Queryable, rows: readonly QueuedRow[]): Promise<void> {
  await database.query(deleteUnsealed, [rows.map((row) => row.id)])
}

export async function writeSealed(database: Queryable, rows: readonly SealedRow[], epoch: number) {
  await database.query(insertChain, [
    rows.map((row) => row.sequence.toString()),
    rows.map((row) => row.eventId),
    rows.map((row) => row.digest),
    rows.map((row) => row.hash),
    rows.map((row) => row.mac),
    epoch,
  ])
}

export async function readLastHead(database: Queryable) {
  type Row = { sequence: string; signed_at: Date; signature: Buffer }
  const [row] = await database.query<Row>(selectLastHead)
  if (!row) return null
  return { sequence: BigInt(row.sequence), signedAt: row.signed_at, signature: row.signature }
}

export async function writeHead(
  database: Queryable,
  head: {
    sequence: bigint
    hash: Buffer
    epoch: number
    signedAt: Date
    previousSignature: Buffer | null
    signature: Buffer
  }
) {
  const { sequence, hash, epoch, signedAt, previousSignature, signature } = head
  await database.query(insertHead, [
    sequence.toString(),
    hash,
    epoch,
    signedAt,
    previousSignature,
    signature,
  ])
}
