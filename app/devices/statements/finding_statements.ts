import { statement } from '#app/tenants/statement'
import type { FindingOutcome } from '#resources/inertia/contract'

export type FindingRow = {
  id: string
  staff_id: string
  staff_name_sealed: Buffer
  found_at: Date
  first_session_ref: string
  second_session_ref: string
  first_device_id: string | null
  first_device_name_sealed: Buffer | null
  second_device_id: string | null
  second_device_name_sealed: Buffer | null
  closed_at: Date | null
  closed_by_staff_id: string | null
  closed_by_name_sealed: Buffer | null
  outcome: FindingOutcome | null
  note_sealed: Buffer | null
}

/** Open ones first, then newest first. $1 the last finding shown, $2 how many. */
export const listFindings = statement(
  'devices.list_findings',
  `select f.id, f.staff_id, s.name_sealed as staff_name_sealed, f.found_at, f.first_session_ref,
     f.second_session_ref, f.first_device_id, a.name_sealed as first_device_name_sealed,
     f.second_device_id, b.name_sealed as second_device_name_sealed, f.closed_at,
     f.closed_by_staff_id, c.name_sealed as closed_by_name_sealed, f.outcome, f.note_sealed
   from session_findings f
   join staff s on s.id = f.staff_id
   left join staff c on c.id = f.closed_by_staff_id
   left join devices a on a.id = f.first_device_id
   left join devices b on b.id = f.second_device_id
   where $1::uuid is null or (f.closed_at is null, f.found_at, f.id)
     < (select l.closed_at is null, l.found_at, l.id from session_findings l where l.id = $1)
   order by f.closed_at is null desc, f.found_at desc, f.id desc limit $2`
)

export const countOpenFindings = statement(
  'devices.count_open_findings',
  `select count(*)::int as open from session_findings where closed_at is null`
)

export const findFinding = statement(
  'devices.find_finding',
  `select id, staff_id, closed_at from session_findings where id = $1 for update`
)

/** $1 finding, $2 outcome, $3 the note, sealed, $4 who. */
export const closeFinding = statement(
  'devices.close_finding',
  `update session_findings
   set closed_at = now(), outcome = $2, note_sealed = $3, closed_by_staff_id = $4
   where id = $1 and closed_at is null returning id`
)
