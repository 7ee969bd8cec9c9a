import type { PersonRow } from '#app/auth/statements/person_statements'
import type { StaffRole } from '#app/auth/staff_role'
import { statement } from '#app/tenants/statement'

export type ListedPersonRow = Pick<
  PersonRow,
  'id' | 'name_sealed' | 'sign_in_name_sealed' | 'state'
> & {
  last_signed_in_at: Date | null
  assignments: { role: StaffRole; unitName: string | null }[]
}

const COLUMNS = `s.id, s.name_sealed, s.sign_in_name_sealed, s.state, s.last_signed_in_at`

const CURRENT = `a.valid_from <= now() and (a.valid_until is null or a.valid_until > now())`

const ASSIGNMENTS = `(
  select coalesce(json_agg(json_build_object('role', a.role, 'unitName', u.name)
    order by u.name, a.role), '[]')
  from assignments a left join units u on u.id = a.unit_id
  where a.staff_id = s.id and ${CURRENT}) as assignments`

/** ACC-06 AT3: an account that nobody has used for so long is suspended. */
export const dormantDays = 90
/** Administrators see it coming for so long. */
const warnedDays = 14

const LAST_USE = `greatest(s.created_at, s.last_signed_in_at, (
  select max(r.recorded_at) from staff_states r where r.staff_id = s.id))`

const SOON_DORMANT = `(s.state = 'active' and not s.is_sealed_account
  and ${LAST_USE} < now() - make_interval(days => ${dormantDays - warnedDays}))`

/** `idle` is no state: active accounts that will be suspended soon. */
const WANTED = `($1::text is null or s.state = $1 or ($1 = 'idle' and ${SOON_DORMANT}))
  and ($2::uuid is null or exists (
    select from assignments a where a.staff_id = s.id and a.unit_id = $2 and ${CURRENT}))`

/** Newest first. $1 state, $2 unit, $3 the last person of the page before, $4 how many. */
export const listPeoplePage = statement(
  'people.list_page',
  `select ${COLUMNS}, ${ASSIGNMENTS} from staff s
   where ${WANTED} and ($3::uuid is null
     or (s.created_at, s.id) < (select c.created_at, c.id from staff c where c.id = $3))
   order by s.created_at desc, s.id desc limit $4`
)

export const countPeople = statement(
  'people.count',
  `select count(*)::int as total from staff s where ${WANTED}`
)

export const listPeopleByTokens = statement(
  'people.list_by_tokens',
  `select ${COLUMNS}, ${ASSIGNMENTS} from (
     select staff_id from staff_tokens where token = any($1::bytea[])
     group by staff_id having count(*) = $2 limit $3) found
   join staff s on s.id = found.staff_id`
)

export const findPerson = statement(
  'people.find',
  `select ${COLUMNS}, ${ASSIGNMENTS} from staff s where s.id = $1`
)

/** People whose names no search can find yet. */
export const listUnindexed = statement(
  'people.list_unindexed',
  `select id, name_sealed, sign_in_name_sealed from staff where not name_indexed limit 200`
)

/** $1 tokens, $2 the person of each. */
export const insertStaffTokens = statement(
  'people.insert_tokens',
  `insert into staff_tokens (token, staff_id)
   select * from unnest($1::bytea[], $2::uuid[]) on conflict do nothing`
)

export const markIndexed = statement(
  'people.mark_indexed',
  `update staff set name_indexed = true where id = any($1::uuid[])`
)

export const suspendActive = statement(
  'people.suspend',
  `update staff set state = 'suspended' where id = $1 and state in ('active', 'invited')
   returning id`
)

/** Back to what the person was before. */
export const restoreSuspended = statement(
  'people.restore',
  `update staff s set state = coalesce((select r.state from staff_states r
     where r.staff_id = s.id and r.state <> 'suspended' order by r.recorded_at desc limit 1),
     'invited')
   where s.id = $1 and s.state = 'suspended' returning s.state`
)

export const inviteAgain = statement(
  'people.invite_again',
  `update staff set state = 'invited' where id = $1 and state = 'active' returning id`
)

export const listStates = statement(
  'people.list_states',
  `select state, recorded_at, recorded_by, reason from staff_states where staff_id = $1
   order by recorded_at desc limit 200`
)

export const selectNames = statement(
  'people.select_names',
  `select id, name_sealed from staff where id = any($1::uuid[])`
)

/** Active people without a sign-in, and without a change of state, since $1. */
export const listDormant = statement(
  'people.list_dormant',
  `select s.id, s.sign_in_name_sealed, s.last_signed_in_at from staff s
   where s.state = 'active' and not s.is_sealed_account and ${LAST_USE} < $1
   order by s.last_signed_in_at nulls first, s.id`
)

/** One process an hour looks for dormant accounts. */
export const claimDormantCheck = statement(
  'people.claim_dormant_check',
  `update people_sweeps set dormant_checked_at = clock_timestamp()
   where dormant_checked_at < clock_timestamp() - interval '1 hour' returning 1 as claimed`
)

/** Accounts that will be suspended soon, and those that were within thirty days. */
export const countDormant = statement(
  'people.count_dormant',
  `select count(*) filter (where ${SOON_DORMANT})::int as soon,
     count(*) filter (where s.state = 'suspended' and exists (
       select from staff_states d where d.staff_id = s.id and d.reason = 'dormant'
         and d.recorded_at > now() - interval '30 days'))::int as suspended
   from staff s where s.state in ('active', 'suspended')`
)
