import { accessFactsOf, type AccessFacts } from '#app/access/statements/access_facts'
import { isClosedTo } from '#app/records/statements/entry_blocks'
import { statement } from '#app/tenants/plane_database'

export type EpisodeFacts = {
  id: string
  unitId: string
  unitName: string
  status: 'planned' | 'active' | 'finished'
  startedAt: string
  endedAt: string | null
  title: string | null
  responsibleStaffId: string | null
  responsibleName: string | null
  /** Where a protected person is treated is told to those who work there alone. */
  isPlaceSecret?: true
}

export type PatientRecordRow = {
  id: string
  version: number
  summary_sealed: Buffer
  demographics_sealed: Buffer
  /** Null when the patient's key was destroyed. */
  wrapped: Buffer | null
  episodes: EpisodeFacts[]
  access_facts: AccessFacts
}

/** Episodes of one patient that a page reads. */
const episodesMax = 100

const episodesOf = (patientId: string) => `coalesce((
  select json_agg(json_build_object(
    'id', e.id, 'unitId', e.unit_id, 'unitName', e.unit_name, 'status', e.status,
    'startedAt', e.started_at, 'endedAt', e.ended_at, 'title', encode(e.title_sealed, 'base64'),
    'responsibleStaffId', e.responsible_staff_id,
    'responsibleName', encode(e.responsible_name_sealed, 'base64')))
  from (
    select e.*, u.name as unit_name, s.name_sealed as responsible_name_sealed
    from episodes e join units u on u.id = e.unit_id
    left join staff s on s.id = e.responsible_staff_id
    where e.patient_id = ${patientId} order by e.started_at desc limit ${episodesMax}
  ) e), '[]'::json) as episodes`

/** The whole of a patient's page but the entries, in one round trip. */
export const selectPatient = statement(
  'records.select_patient',
  `select p.id, p.version, p.summary_sealed, p.demographics_sealed, k.wrapped, ${episodesOf('p.id')},
     ${accessFactsOf('p.id', '$2')}
   from patients p left join keystore.patient_keys k on k.patient_id = p.id where p.id = $1`
)

export type PatientListRow = {
  id: string
  summary_sealed: Buffer
  /** Null when the patient's key was destroyed. */
  wrapped: Buffer | null
  episodes: EpisodeFacts[]
  access_facts: AccessFacts
  episode_id: string
  started_at: Date
  latest_entry_at: Date | null
}

const latestEntry = (staffId: string) => `(select max(n.written_at) from entries n
  where n.patient_id = p.id and not ${isClosedTo('n', staffId)}) as latest_entry_at`

export const selectUnitPatients = statement(
  'records.select_unit_patients',
  `select p.id, p.summary_sealed, k.wrapped, e.id as episode_id, e.started_at, ${latestEntry('$5::uuid')},
     json_build_array(json_build_object(
       'id', e.id, 'unitId', e.unit_id, 'unitName', u.name, 'status', e.status,
       'startedAt', e.started_at, 'endedAt', e.ended_at, 'title', null,
       'responsibleStaffId', e.responsible_staff_id,
       'responsibleName', encode(s.name_sealed, 'base64'))) as episodes,
     ${accessFactsOf('p.id', '$5::uuid')}
   from episodes e
   join patients p on p.id = e.patient_id
   left join keystore.patient_keys k on k.patient_id = p.id
   join units u on u.id = e.unit_id
   left join staff s on s.id = e.responsible_staff_id
   where e.unit_id = $1 and e.status = 'active' and (e.started_at, e.id) < ($2, $3)
   order by e.started_at desc, e.id desc limit $4`
)

export const countUnitPatients = statement(
  'records.count_unit_patients',
  `select count(distinct patient_id)::int as total from episodes where unit_id = $1 and status = 'active'`
)

/** Patients of a unit who have blocked a person, or a unit where the person works. */
export const countBlockedPatients = statement(
  'records.count_blocked_patients',
  `select count(distinct e.patient_id)::int as total from episodes e
   join access_blocks b on b.patient_id = e.patient_id and b.lifted_at is null
     and (b.staff_id = $2 or b.unit_id = any($3::uuid[]))
   where e.unit_id = $1 and e.status = 'active'`
)

/** Patients that have every token, one more than the bound to know that there are more. */
export const selectPatientsByTokens = statement(
  'records.select_patients_by_tokens',
  `select p.id, p.summary_sealed, k.wrapped, null as episode_id, null as started_at, ${latestEntry('$4::uuid')},
     ${episodesOf('p.id')}, ${accessFactsOf('p.id', '$4::uuid')}
   from (
     select patient_id from patient_tokens where token = any($1::bytea[])
     group by patient_id having count(*) = $2 limit $3
   ) found
   join patients p on p.id = found.patient_id
   left join keystore.patient_keys k on k.patient_id = p.id`
)

/** What is kept sealed and shown nowhere; the sources of entries and episodes are not counted. */
export const selectKeptCounts = statement(
  'records.select_kept_counts',
  `select k.resource_type as type, count(*)::int as count from kept_resources k
   left join episodes e on k.resource_type = 'Encounter' and e.source_index = k.source_index
   left join entries n on k.resource_type in ('DocumentReference', 'Composition')
     and n.source_index = k.source_index
   where k.patient_id = $1 and e.id is null and n.id is null
   group by k.resource_type order by k.resource_type`
)

export const updateDemographics = statement(
  'records.update_demographics',
  `update patients set summary_sealed = $3, demographics_sealed = $4, version = version + 1,
     updated_at = clock_timestamp()
   where id = $1 and version = $2 returning version`
)

export const deleteTokens = statement(
  'records.delete_tokens',
  `delete from patient_tokens where patient_id = $1`
)

export const insertTokens = statement(
  'records.insert_tokens',
  `insert into patient_tokens (token, patient_id) select t, $1 from unnest($2::bytea[]) as t`
)

export const insertAccessRequest = statement(
  'records.insert_access_request',
  `insert into access_requests (id, patient_id, staff_id, reason_sealed) values ($1, $2, $3, $4)`
)

export const selectAccessRequest = statement(
  'records.select_access_request',
  `select id, state, asked_at, answered_at, answer_sealed, valid_until from access_requests
   where patient_id = $1 and staff_id = $2
   order by asked_at desc limit 1`
)
