import { statement } from '#app/tenants/statement'

/** Any number, the same in every process; the lock ends with the transaction. */
const PEOPLE_LOCK = 8_310_012

export const lockPeople = statement(
  'people.lock',
  `select pg_advisory_xact_lock(${PEOPLE_LOCK})::text`
)

/** Whom the records of this transaction will name. */
export const actAs = statement('people.act_as', `select set_config('varde.staff', $1, true)`)

/** Why, in the records of this transaction. */
export const setReason = statement(
  'people.set_reason',
  `select set_config('varde.reason', $1, true)`
)

/** $1 staff, $2 roles of which one is enough. */
export const findActiveHolder = statement(
  'people.find_active_holder',
  `select s.id from staff s join assignments a on a.staff_id = s.id
   where s.id = $1 and s.state = 'active' and a.role = any($2::text[])
     and a.valid_from <= clock_timestamp()
     and (a.valid_until is null or a.valid_until > clock_timestamp())
   limit 1`
)

/** A role that a directory gave may go at its next word, so it does not count. */
export const findLastingAdministrator = statement(
  'people.find_lasting_administrator',
  `select s.id from staff s join assignments a on a.staff_id = s.id
   where s.state = 'active' and a.role = 'administrator'
     and a.valid_from <= clock_timestamp() and a.valid_until is null
     and a.federation_connection_id is null
   limit 1`
)

/** $1 staff, $2 the assignment that is about to end. */
export const findOtherAdministratorRole = statement(
  'people.find_other_administrator_role',
  `select id from assignments where staff_id = $1 and id <> $2 and role = 'administrator'
     and valid_from <= clock_timestamp() and valid_until is null limit 1`
)

export const holdsAdministratorRole = statement(
  'people.holds_administrator_role',
  `select id from assignments where staff_id = $1 and role = 'administrator'
     and (valid_until is null or valid_until > clock_timestamp()) limit 1`
)
