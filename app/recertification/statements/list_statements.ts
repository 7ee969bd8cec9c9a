import type { StaffRole } from '#app/auth/staff_role'
import { statement } from '#app/tenants/statement'
import type { PersonState, RightOutcome } from '#resources/inertia/contract'

export type ListRow = {
  id: string
  round_id: string
  kind: 'unit' | 'everywhere' | 'reviewers'
  unit_id: string | null
  unit_name: string | null
  reviewer_staff_id: string | null
  due_at: Date
  lapses_at: Date
  is_over: boolean
}

const LIST = `l.id, l.round_id, l.kind, l.unit_id, u.name as unit_name, l.reviewer_staff_id,
  d.due_at, d.lapses_at, (d.closed_at is not null or d.lapses_at <= clock_timestamp()) as is_over`

const FROM = `recertification_lists l join recertification_rounds d on d.id = l.round_id
  left join units u on u.id = l.unit_id`

export const findList = statement(
  'recertification.find_list',
  `select ${LIST} from ${FROM} where l.id = $1`
)

/** A list is a reviewer's; the reviewers' own rights are for whoever oversees. $1 staff, $2 oversees. */
const MINE = `(l.reviewer_staff_id = $1 or ($2::boolean and l.kind = 'reviewers'))`

export type OwnListRow = ListRow & { total: number; answered: number; ending: number }

export const listOwnLists = statement(
  'recertification.list_own_lists',
  `select ${LIST}, count(r.id)::int as total,
     count(r.id) filter (where r.outcome is not null or r.answer is not null)::int as answered,
     count(r.id) filter (where r.outcome is null and r.answer = 'end')::int as ending
   from ${FROM} join recertification_rights r on r.list_id = l.id
   where ${MINE} and d.closed_at is null and exists (
     select from recertification_rights o where o.list_id = l.id and o.outcome is null)
   group by l.id, d.id, u.name order by d.due_at, d.started_at desc, u.name nulls first limit 500`
)

export type RightRow = {
  id: string
  staff_id: string
  name_sealed: Buffer
  state: PersonState
  last_signed_in_at: Date | null
  role: StaffRole
  unit_name: string | null
  valid_from: Date
  valid_until: Date | null
  answer: 'confirm' | 'end' | null
  answered_by_staff_id: string | null
  answered_at: Date | null
  outcome: RightOutcome | null
  settled_at: Date | null
}

const RIGHT = `r.id, r.staff_id, s.name_sealed, s.state, s.last_signed_in_at, a.role,
  u.name as unit_name, a.valid_from, a.valid_until, r.answer, r.answered_by_staff_id,
  r.answered_at, r.settled_at, coalesce(r.outcome, case when
    a.valid_until <= greatest(a.valid_from, clock_timestamp()) then 'gone' end) as outcome`

const RIGHTS = `recertification_rights r join staff s on s.id = r.staff_id
  join assignments a on a.id = r.assignment_id left join units u on u.id = a.unit_id`

/** $1 list, $2 the last right of the page before, $3 how many. */
export const listRights = statement(
  'recertification.list_rights',
  `select ${RIGHT} from ${RIGHTS}
   where r.list_id = $1 and ($2::uuid is null or r.id > $2) order by r.id limit $3`
)

/** Everything of a round for a file. $1 round, $2 the last right before, $3 how many. */
export const listRoundRights = statement(
  'recertification.list_round_rights',
  `select ${RIGHT} from ${RIGHTS} join recertification_lists l on l.id = r.list_id
   where l.round_id = $1 and ($2::uuid is null or r.id > $2) order by r.id limit $3`
)

/** What a reviewer had before their eyes. $1 rights, $2 reviewer. */
export const noteShown = statement(
  'recertification.note_shown',
  `update recertification_rights set shown_to_staff_id = $2, shown_at = clock_timestamp()
   where id = any($1::uuid[]) and outcome is null and shown_to_staff_id is distinct from $2`
)

/**
 * One answer, or many: only of rights that were shown to this reviewer, never of the reviewer's
 * own, never after the end. $1 list, $2 rights, $3 answer, $4 reviewer, $5 only unanswered ones.
 */
export const answerRights = statement(
  'recertification.answer_rights',
  `update recertification_rights r
   set answer = $3::text, answered_at = case when $3::text is not null then clock_timestamp() end,
     answered_by_staff_id = case when $3::text is not null then $4::uuid end
   from recertification_lists l join recertification_rounds d on d.id = l.round_id
   where l.id = r.list_id and r.list_id = $1 and r.id = any($2::uuid[]) and r.outcome is null
     and r.staff_id <> $4 and r.shown_to_staff_id = $4 and d.lapses_at > clock_timestamp()
     and (not $5::boolean or r.answer is null)
   returning r.id`
)

export const replaceReviewer = statement(
  'recertification.replace_reviewer',
  `update recertification_lists l set reviewer_staff_id = $2
   from recertification_rounds d
   where l.id = $1 and d.id = l.round_id and d.closed_at is null and l.kind <> 'reviewers'
     and not exists (select from recertification_rights r
       where r.list_id = l.id and r.outcome is null and r.staff_id = $2)
   returning l.id`
)

/** What was answered and not submitted is asked again. */
export const takeBackAnswers = statement(
  'recertification.take_back_answers',
  `update recertification_rights set answer = null, answered_at = null, answered_by_staff_id = null
   where list_id = $1 and outcome is null and answer is not null`
)
