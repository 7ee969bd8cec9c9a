import type { AccessFacts } from '#app/access/statements/access_facts'
import type { StaffRole } from '#app/auth/staff_role'
import { statement } from '#app/tenants/statement'

/** The moment asked about; now when none was given. */
const at = `(select at from moment)`
const moment = `moment as (select coalesce($2::timestamptz, clock_timestamp()) as at)`

/** The newest of what was known of each episode by then; what is known later never counts. */
const episodesThen = `episodes_then as (
  select distinct on (episode_id) * from episode_records
  where patient_id = $1 and recorded_at <= ${at} order by episode_id, recorded_at desc)`

const blocksThen = `blocks_then as (
  select staff_id, unit_id from access_blocks
  where patient_id = $1 and recorded_at <= ${at} and (lifted_at is null or lifted_at > ${at}))`

/** Roles of one person, each by the newest record up to that moment. */
const assignmentsThen = (staffId: string) => `(
  select distinct on (assignment_id) role, unit_id, valid_from, valid_until from assignment_records
  where staff_id = ${staffId} and recorded_at <= ${at} order by assignment_id, recorded_at desc)`

const holdsThen = (assignment: string) => `${assignment}.valid_from <= ${at}
  and (${assignment}.valid_until is null or ${assignment}.valid_until > ${at})`

export type CandidateRow = {
  id: string
  name_sealed: Buffer
  assignments: { role: StaffRole; unitId: string | null }[]
  access_facts: Pick<AccessFacts, 'blocks' | 'emergencies' | 'grants' | 'isOwn'>
}

/** People of one explanation. */
const candidatesMax = 1000

/**
 * Everybody whom something tied to a patient at a moment: a unit of an episode, a name on one, a
 * yes, an emergency, a block. Whether it let them in is the decision's to say. $2: null is now.
 */
export const selectCandidates = statement(
  'access.select_candidates',
  `with ${moment}, ${episodesThen}, ${blocksThen},
   worked as (
     select distinct r.staff_id from assignment_records r
     where r.role = 'clinician' and r.recorded_at <= ${at}
       and (r.unit_id in (select unit_id from episodes_then)
         or r.unit_id in (select unit_id from blocks_then))),
   tied as (
     select w.staff_id from worked w where exists (
       select from ${assignmentsThen('w.staff_id')} a where a.role = 'clinician' and ${holdsThen('a')}
         and (a.unit_id in (select unit_id from episodes_then)
           or a.unit_id in (select unit_id from blocks_then)))
     union select responsible_staff_id from episodes_then
     union select staff_id from access_requests where patient_id = $1 and state = 'granted'
       and answered_at <= ${at} and valid_until > ${at}
     union select staff_id from emergency_accesses where patient_id = $1 and opened_at <= ${at}
       and coalesce(ended_at, ends_at) > ${at}
     union select staff_id from blocks_then)
   select s.id, s.name_sealed,
     coalesce((select json_agg(json_build_object('role', a.role, 'unitId', a.unit_id))
       from ${assignmentsThen('s.id')} a where ${holdsThen('a')}), '[]'::json) as assignments,
     json_build_object(
       'blocks', coalesce((select json_agg(json_build_object(
         'staffId', b.staff_id, 'unitId', b.unit_id)) from blocks_then b), '[]'::json),
       'emergencies', coalesce((select json_agg(json_build_object(
         'id', m.id, 'template', m.template, 'until', m.ends_at) order by m.ends_at desc)
         from emergency_accesses m where m.patient_id = $1 and m.staff_id = s.id
           and m.opened_at <= ${at} and (m.ended_at is null or m.ended_at > ${at})), '[]'::json),
       'grants', coalesce((select json_agg(json_build_object('until', r.valid_until)
         order by r.valid_until desc)
         from access_requests r where r.patient_id = $1 and r.staff_id = s.id
           and r.state = 'granted' and r.answered_at <= ${at}), '[]'::json),
       'isOwn', exists (
         select from staff_identities i
         join patient_tokens o on o.token = i.identifier_index and o.patient_id = $1
         where i.staff_id = s.id and i.recorded_at <= ${at})) as access_facts
   from tied t join staff s on s.id = t.staff_id
   where 'active' = (select g.state from staff_states g
     where g.staff_id = s.id and g.recorded_at <= ${at} order by g.recorded_at desc limit 1)
   order by s.id limit ${candidatesMax}`
)

export type EpisodeThenRow = {
  unit_id: string
  unit_name: string
  status: 'planned' | 'active' | 'finished'
  ended_at: Date | null
  responsible_staff_id: string | null
}

export const selectEpisodesThen = statement(
  'access.select_episodes_then',
  `with ${moment}, ${episodesThen}
   select e.unit_id, u.name as unit_name, e.status, e.ended_at, e.responsible_staff_id
   from episodes_then e join units u on u.id = e.unit_id`
)

export type SupportThenRow = { operator_id: string; name_sealed: Buffer; ends_at: Date }

/** Operators who were let in to this patient, whether they came or not. */
export const selectSupportThen = statement(
  'access.select_support_then',
  `with ${moment}
   select g.operator_id, o.name_sealed, g.ends_at
   from support_grants g join known_operators o on o.id = g.operator_id
   where g.patient_id = $1 and g.state = 'granted' and g.answered_at <= ${at} and g.ends_at > ${at}
     and (g.ended_at is null or g.ended_at > ${at})`
)

export const selectWasHere = statement(
  'access.select_was_here',
  `select created_at <= $2 as "wasHere" from patients where id = $1`
)

export const selectPatientByIdentifier = statement(
  'access.select_patient_by_identifier',
  `select patient_id as id from patient_tokens where token = $1 limit 2`
)
