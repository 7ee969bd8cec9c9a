import { isClosedTo } from '#app/records/statements/entry_blocks'
import { statement } from '#app/tenants/statement'

export type EntryBlockRow = {
  id: string
  patient_id: string
  entry_id: string
  entry_written_at: Date
  staff_id: string | null
  staff_name_sealed: Buffer | null
  unit_name: string | null
  evidence_sealed: Buffer
  recorded_at: Date
  recorded_by_staff_id: string
  recorded_by_name_sealed: Buffer
}

/** Blocks of documents that hold; those that close a document to the reader are left out ($2). */
export const selectEntryBlocks = statement(
  'access.select_entry_blocks',
  `select b.id, b.patient_id, b.entry_id, e.written_at as entry_written_at, b.staff_id,
     s.name_sealed as staff_name_sealed, u.name as unit_name, b.evidence_sealed, b.recorded_at,
     b.recorded_by_staff_id, r.name_sealed as recorded_by_name_sealed
   from entry_blocks b
   join entries e on e.id = b.entry_id
   left join staff s on s.id = b.staff_id
   left join units u on u.id = b.unit_id
   join staff r on r.id = b.recorded_by_staff_id
   where b.patient_id = $1 and b.lifted_at is null
     and ($3 or not ${isClosedTo('e', '$2::uuid')})
   order by b.recorded_at desc`
)

export const insertEntryBlock = statement(
  'access.insert_entry_block',
  `insert into entry_blocks
     (id, patient_id, entry_id, staff_id, unit_id, evidence_sealed, recorded_by_staff_id)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (entry_id, coalesce(staff_id, unit_id, entry_id)) where lifted_at is null do nothing
   returning id`
)

/** Of an entry that can be closed: signed, and with whether it is closed to the reader already. */
export const selectEntryToClose = statement(
  'access.select_entry_to_close',
  `select e.id, e.patient_id, ${isClosedTo('e', '$2::uuid')} as is_closed from entries e
   where e.id = $1 and e.state = 'signed'`
)

export const selectEntryBlock = statement(
  'access.select_entry_block',
  `select b.id, b.patient_id, ${isClosedTo('e', '$2::uuid')} as is_closed
   from entry_blocks b join entries e on e.id = b.entry_id
   where b.id = $1 and b.lifted_at is null`
)

export type ClosableRow = { id: string; patient_id: string; is_closed: boolean }

export const liftEntryBlock = statement(
  'access.lift_entry_block',
  `update entry_blocks set lifted_at = now(), lifted_by_staff_id = $2, lift_evidence_sealed = $3
   where id = $1 and lifted_at is null returning id`
)
