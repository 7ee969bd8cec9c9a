import { statement } from '#app/tenants/statement'

/** The patient is somebody who works here, known by the token of their identifier. */
export const selectIsColleague = statement(
  'access.select_is_colleague',
  `select 1 as found from staff_identities i
   join patient_tokens t on t.token = i.identifier_index and t.patient_id = $1
   where i.staff_id <> $2 limit 1`
)

export const insertAlarm = statement(
  'access.insert_alarm',
  `insert into emergency_alarms (id, emergency_id, staff_id, kind) values ($1, $2, $3, $4)`
)

export type AlarmRow = {
  id: string
  kind: 'third_within_day' | 'colleague'
  staff_id: string
  staff_sealed: Buffer
  raised_at: Date
  owner_staff_id: string | null
  owner_sealed: Buffer | null
  outcome: 'explained' | 'concern' | null
}

/** What is open stands first. */
export const selectAlarms = statement(
  'access.select_alarms',
  `select a.id, a.kind, a.staff_id, s.name_sealed as staff_sealed, a.raised_at, a.owner_staff_id,
     o.name_sealed as owner_sealed, a.outcome
   from emergency_alarms a join staff s on s.id = a.staff_id
   left join staff o on o.id = a.owner_staff_id
   order by a.outcome is not null, a.raised_at desc limit 50`
)

export const takeAlarm = statement(
  'access.take_alarm',
  `update emergency_alarms set owner_staff_id = $2, taken_at = clock_timestamp()
   where id = $1 and owner_staff_id is null and staff_id <> $2 returning id`
)

export const closeAlarm = statement(
  'access.close_alarm',
  `update emergency_alarms set outcome = $3, closed_at = clock_timestamp()
   where id = $1 and owner_staff_id = $2 and outcome is null returning id`
)

export const selectAlarm = statement(
  'access.select_alarm',
  'select id from emergency_alarms where id = $1'
)
