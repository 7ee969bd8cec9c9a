import { statement } from '#app/tenants/plane_database'

export type KnownPatientRow = {
  id: string
  source_index: Buffer
  source_digest: Buffer
  demographics_sealed: Buffer
  source_sealed: Buffer
  /** Null when the patient was erased: the key is gone. */
  wrapped: Buffer | null
}

/**
 * One import at a time in a tenant: two would make the same patient twice. Tables grow from empty
 * under an import, so a plan made at its beginning would soon be the wrong one.
 */
export const beginBatch = statement(
  'records.begin_batch',
  `select set_config('plan_cache_mode', 'force_custom_plan', true),
     pg_advisory_xact_lock(hashtext('varde records import'))`
)

export const selectKnownPatients = statement(
  'records.select_known_patients',
  `select p.id, p.source_index, p.source_digest, p.demographics_sealed, p.source_sealed, k.wrapped
   from patients p left join keystore.patient_keys k on k.patient_id = p.id
   where p.source_index = any($1::bytea[]) for update of p`
)

export const insertPatients = statement(
  'records.insert_patients',
  `with keys as (
     insert into keystore.patient_keys (patient_id, wrapped)
     select * from unnest($1::uuid[], $7::bytea[])
   )
   insert into patients
     (id, source_index, source_digest, summary_sealed, demographics_sealed, source_sealed)
   select * from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[])`
)

export const updatePatients = statement(
  'records.update_patients',
  `update patients p set source_digest = g.digest, summary_sealed = g.summary,
     demographics_sealed = g.demographics, source_sealed = g.source,
     version = p.version + 1, updated_at = clock_timestamp()
   from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[])
     as g(id, digest, summary, demographics, source)
   where p.id = g.id`
)

export const deletePatientsTokens = statement(
  'records.delete_patients_tokens',
  `delete from patient_tokens where patient_id = any($1::uuid[])`
)

/** The tokens of a patient arrive as one text of bytes, sixteen each: a third of the way in time. */
export const insertPatientsTokens = statement(
  'records.insert_patients_tokens',
  `insert into patient_tokens (token, patient_id)
   select substring(g.tokens from place for 16), g.id
   from unnest($1::uuid[], $2::bytea[]) as g(id, tokens),
     generate_series(1, length(g.tokens), 16) as place`
)

/** One active episode at the unit for everybody who never had one there. */
export const openEpisodes = statement(
  'records.open_episodes',
  `insert into episodes (id, patient_id, unit_id, status, started_at)
   select g.id, g.patient_id, $3, 'active', $4
   from unnest($1::uuid[], $2::uuid[]) as g(id, patient_id)
   where not exists (
     select from episodes e where e.patient_id = g.patient_id and e.unit_id = $3)
   returning patient_id`
)

export const selectPatientBySource = statement(
  'records.select_patient_by_source',
  `select id from patients where source_index = $1`
)

/** Two are enough to know that a number does not tell who is meant. */
export const selectPatientsByToken = statement(
  'records.select_patients_by_token',
  `select p.id, p.demographics_sealed, k.wrapped from patient_tokens t
   join patients p on p.id = t.patient_id
   join keystore.patient_keys k on k.patient_id = p.id
   where t.token = $1 limit 10`
)

export const selectPatientKeys = statement(
  'records.select_patient_keys',
  `select patient_id, wrapped from keystore.patient_keys where patient_id = any($1::uuid[])`
)
