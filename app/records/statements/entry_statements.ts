import { isClosedTo } from '#app/records/statements/entry_blocks'
import { statement } from '#app/tenants/plane_database'

export type EntryRow = {
  id: string
  patient_id: string
  episode_id: string | null
  state: 'draft' | 'signed'
  version: number
  current_number: number
  author_staff_id: string | null
  written_at: Date
  version_id: string
  content_sealed: Buffer
  version_author_id: string | null
  version_written_at: Date
  author_name_sealed: Buffer | null
  signed_by_staff_id: string | null
  signed_by_name_sealed: Buffer | null
  signed_at: Date | null
  /** The patient has closed it to the reader. */
  is_closed: boolean
}

const columns = `e.id, e.patient_id, e.episode_id, e.state, e.version, e.current_number,
  e.author_staff_id, e.written_at, v.id as version_id, v.content_sealed,
  v.author_staff_id as version_author_id, v.written_at as version_written_at,
  a.id as author_id, a.name_sealed as author_name_sealed,
  v.signed_by_staff_id, s.name_sealed as signed_by_name_sealed, v.signed_at`
const joins = `join entry_versions v on v.entry_id = e.id and v.number = e.current_number
  left join staff a on a.id = v.author_staff_id
  left join staff s on s.id = v.signed_by_staff_id`

/**
 * Newest first, by keyset. Drafts are seen by their author only, and what is closed to the reader
 * not at all ($6: they passed the patient's blocks in an emergency).
 */
export const selectEntries = statement(
  'records.select_entries',
  `select ${columns}, ${isClosedTo('e', '$4::uuid')} as is_closed from entries e ${joins}
   where e.patient_id = $1 and (e.written_at, e.id) < ($2, $3)
     and (e.state = 'signed' or e.author_staff_id = $4)
     and ($6 or not ${isClosedTo('e', '$4::uuid')})
   order by e.written_at desc, e.id desc limit $5`
)

/** Of one patient, for one reader: how many entries they do not get to see. */
export const countClosedEntries = statement(
  'records.count_closed_entries',
  `select count(*)::int as count from entries e
   where e.patient_id = $1 and ${isClosedTo('e', '$2::uuid')}`
)

export const selectEntry = statement(
  'records.select_entry',
  `select ${columns}, ${isClosedTo('e', '$2::uuid')} as is_closed
   from entries e ${joins} where e.id = $1`
)

/**
 * Locks alone: a statement that also joined the versions would wait with what it saw of them
 * before, and find none.
 */
export const lockEntry = statement(
  'records.lock_entry',
  `select id from entries where id = $1 for update`
)

export type VersionRow = {
  id: string
  number: number
  content_sealed: Buffer
  author_staff_id: string | null
  author_name_sealed: Buffer | null
  written_at: Date
  signed_by_staff_id: string | null
  signed_by_name_sealed: Buffer | null
  signed_at: Date | null
}

/** Versions of one entry that a page reads. */
const versionsMax = 200

export const selectVersions = statement(
  'records.select_versions',
  `select v.id, v.number, v.content_sealed, v.author_staff_id, a.name_sealed as author_name_sealed,
     v.written_at, v.signed_by_staff_id, s.name_sealed as signed_by_name_sealed, v.signed_at
   from entry_versions v
   left join staff a on a.id = v.author_staff_id
   left join staff s on s.id = v.signed_by_staff_id
   where v.entry_id = $1 order by v.number desc limit ${versionsMax}`
)

export const insertEntry = statement(
  'records.insert_entry',
  `insert into entries (id, patient_id, episode_id, state, author_staff_id, written_at)
   values ($1, $2, $3, 'draft', $4, $5)`
)

export const insertVersion = statement(
  'records.insert_version',
  `insert into entry_versions (id, entry_id, number, content_sealed, author_staff_id, written_at)
   values ($1, $2, $3, $4, $5, $6)`
)

export const updateDraft = statement(
  'records.update_draft',
  `update entry_versions set content_sealed = $2, written_at = $3
   where id = $1 and signed_at is null`
)

/** A draft has never been signed, and so has one version. */
export const deleteDraftVersions = statement(
  'records.delete_draft_versions',
  `delete from entry_versions where entry_id = $1 and signed_at is null`
)

export const deleteDraft = statement(
  'records.delete_draft',
  `delete from entries where id = $1 and state = 'draft'`
)

export const raiseEntryVersion = statement(
  'records.raise_entry_version',
  `update entries set version = version + 1, current_number = $2, state = $3 where id = $1
   returning version`
)

export const signVersion = statement(
  'records.sign_version',
  `update entry_versions set signed_at = $2, signed_by_staff_id = $3, content_digest = $4
   where id = $1 and signed_at is null`
)
