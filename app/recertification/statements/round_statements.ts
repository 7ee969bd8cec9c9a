import { statement } from '#app/tenants/statement'

/** A right that can be reviewed: current or planned, and in no other open round. $1 whole, $2 units. */
const CHOSEN = `chosen as (
  select a.id as assignment_id, a.staff_id, a.unit_id, v.staff_id as reviewer_id,
    coalesce(p.state = 'active' and exists (
      select from assignments h where h.staff_id = p.id and h.valid_from <= clock_timestamp()
        and (h.valid_until is null or h.valid_until > clock_timestamp())), false) as has_reviewer
  from assignments a
  left join unit_reviewers v on v.unit_id is not distinct from a.unit_id
  left join staff p on p.id = v.staff_id
  where ($1::boolean or a.unit_id = any($2::uuid[]))
    and (a.valid_until is null or a.valid_until > greatest(a.valid_from, clock_timestamp()))
    and not exists (select from recertification_rights r
      where r.assignment_id = a.id and r.outcome is null))`

export const countChosen = statement(
  'recertification.count_chosen',
  `with ${CHOSEN}
   select count(*)::int as rights, count(*) filter (where not has_reviewer)::int as unassigned
   from chosen`
)

/** $1 id, $2 who starts it, $3 due, $4 lapses, $5 the whole tenant. */
export const insertRound = statement(
  'recertification.insert_round',
  `insert into recertification_rounds (id, started_by_staff_id, due_at, lapses_at, is_whole)
   values ($1, $2, $3, $4, $5)`
)

/** A list per unit for its reviewer; the reviewers' own rights go on one for others. $3 round. */
export const insertLists = statement(
  'recertification.insert_lists',
  `with ${CHOSEN}
   insert into recertification_lists (id, round_id, kind, unit_id, reviewer_staff_id)
   select gen_random_uuid(), $3, d.kind, d.unit_id, d.reviewer_id from (
     select distinct case when unit_id is null then 'everywhere' else 'unit' end as kind,
       unit_id, reviewer_id from chosen where staff_id <> reviewer_id
     union all
     select distinct 'reviewers', null::uuid, null::uuid from chosen
       where staff_id = reviewer_id) d`
)

export const insertRights = statement(
  'recertification.insert_rights',
  `with ${CHOSEN}
   insert into recertification_rights (id, list_id, assignment_id, staff_id)
   select gen_random_uuid(), l.id, c.assignment_id, c.staff_id from chosen c
   join recertification_lists l on l.round_id = $3 and case
     when c.staff_id = c.reviewer_id then l.kind = 'reviewers'
     else l.kind <> 'reviewers' and l.unit_id is not distinct from c.unit_id end`
)

export type RoundRow = {
  id: string
  started_at: Date
  started_by_staff_id: string | null
  due_at: Date
  lapses_at: Date
  is_whole: boolean
  closed_at: Date | null
}

export type RoundCounts = {
  total: number
  answered: number
  /** Answered so, and not submitted yet. */
  ending: number
  confirmed: number
  ended: number
  lapsed: number
  kept: number
  gone: number
}

/** `r` are the rights; one that ended by itself or by another hand is gone before a sweep says so. */
const COUNTS = `count(r.id)::int as total,
  count(r.id) filter (where r.outcome is not null or r.answer is not null)::int as answered,
  count(r.id) filter (where r.outcome is null and r.answer = 'end')::int as ending,
  count(r.id) filter (where r.outcome = 'confirmed')::int as confirmed,
  count(r.id) filter (where r.outcome = 'ended')::int as ended,
  count(r.id) filter (where r.outcome = 'lapsed')::int as lapsed,
  count(r.id) filter (where r.outcome = 'kept')::int as kept,
  count(r.id) filter (where r.outcome = 'gone')::int as gone`

const ROUND = `d.id, d.started_at, d.started_by_staff_id, d.due_at, d.lapses_at, d.is_whole,
  d.closed_at`

export const listRounds = statement(
  'recertification.list_rounds',
  `select ${ROUND}, ${COUNTS} from recertification_rounds d
   join recertification_lists l on l.round_id = d.id
   join recertification_rights r on r.list_id = l.id
   where d.id in (select id from recertification_rounds order by started_at desc, id desc limit 40)
   group by d.id order by d.started_at desc, d.id desc`
)

export const findRound = statement(
  'recertification.find_round',
  `select ${ROUND} from recertification_rounds d where d.id = $1`
)

export type ListProgressRow = RoundCounts & {
  id: string
  kind: 'unit' | 'everywhere' | 'reviewers'
  unit_name: string | null
  reviewer_staff_id: string | null
}

export const listProgress = statement(
  'recertification.list_progress',
  `select l.id, l.kind, u.name as unit_name, l.reviewer_staff_id, ${COUNTS}
   from recertification_lists l
   join recertification_rights r on r.list_id = l.id
   left join units u on u.id = l.unit_id
   where l.round_id = $1 group by l.id, u.name order by l.kind <> 'unit', u.name, l.kind`
)

/** The round is over when nothing in it waits for an answer. */
export const closeFinished = statement(
  'recertification.close_finished',
  `update recertification_rounds d set closed_at = clock_timestamp()
   where d.closed_at is null and not exists (
     select from recertification_lists l join recertification_rights r on r.list_id = l.id
     where l.round_id = d.id and r.outcome is null)
   returning d.id`
)
