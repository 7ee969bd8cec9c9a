import type { StaffRole } from '#app/auth/staff_role'
import { statement } from '#app/tenants/statement'

export type AnsweredRow = {
  id: string
  assignment_id: string
  staff_id: string
  role: StaffRole
  unit_id: string | null
  answer: 'confirm' | 'end'
  is_gone: boolean
}

const OPEN = `recertification_rights r join assignments a on a.id = r.assignment_id
  join recertification_lists l on l.id = r.list_id
  join recertification_rounds d on d.id = l.round_id`

const COLUMNS = `r.id, r.assignment_id, r.staff_id, a.role, a.unit_id, r.answer,
  coalesce(a.valid_until <= greatest(a.valid_from, clock_timestamp()), false) as is_gone`

/** What one person answered on a list and has not submitted. $1 list, $2 who. */
export const lockAnswered = statement(
  'recertification.lock_answered',
  `select ${COLUMNS} from ${OPEN}
   where r.list_id = $1 and r.answered_by_staff_id = $2 and r.outcome is null
     and d.lapses_at > clock_timestamp()
   order by r.id for update of r`
)

export type DueRow = Omit<AnsweredRow, 'answer'> & {
  answer: AnsweredRow['answer'] | null
  /** The emergency account, which nobody uses until everything else fails. */
  is_sealed?: boolean
}

/**
 * Open rights whose time is over, and those that ended by another hand. Administrators come last,
 * who signed in longest ago first: if one must stay, it is one who is there. $1 how many.
 */
export const lockDue = statement(
  'recertification.lock_due',
  `select ${COLUMNS}, s.is_sealed_account as is_sealed
   from ${OPEN} join staff s on s.id = r.staff_id
   where r.outcome is null and (d.lapses_at <= clock_timestamp()
     or a.valid_until <= greatest(a.valid_from, clock_timestamp()))
   order by a.role = 'administrator', s.last_signed_in_at nulls first, r.id
   limit $1 for update of r`
)

/** $1 rights, $2 outcome of each. */
export const settleRights = statement(
  'recertification.settle_rights',
  `update recertification_rights r set outcome = g.outcome, settled_at = clock_timestamp()
   from unnest($1::uuid[], $2::text[]) as g(id, outcome)
   where r.id = g.id and r.outcome is null returning r.id`
)

/** Somebody else stays administrator without an end. $1 the assignment that would end. */
export const findOtherLastingAdministrator = statement(
  'recertification.find_other_lasting_administrator',
  `select s.id from staff s join assignments a on a.staff_id = s.id
   where s.state = 'active' and a.role = 'administrator' and a.id <> $1
     and a.valid_from <= clock_timestamp() and a.valid_until is null limit 1`
)
