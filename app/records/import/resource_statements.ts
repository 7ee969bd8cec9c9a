import { statement } from '#app/tenants/plane_database'

export type KnownResourceRow = {
  id: string
  source_index: Buffer
  source_digest: Buffer
  patient_id: string | null
}
export type KnownEpisodeRow = { id: string; source_index: Buffer; patient_id: string }
export type KnownEntryRow = { id: string; source_index: Buffer; current_number: number }

export const selectKnownResources = statement(
  'records.select_known_resources',
  `select id, source_index, source_digest, patient_id from kept_resources
   where source_index = any($1::bytea[])`
)

export const writeKeptResources = statement(
  'records.write_kept_resources',
  `insert into kept_resources
     (id, patient_id, resource_type, source_index, source_digest, source_sealed)
   select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[])
   on conflict (source_index) do update set patient_id = excluded.patient_id,
     source_digest = excluded.source_digest, source_sealed = excluded.source_sealed`
)

export const selectKnownEpisodes = statement(
  'records.select_known_episodes',
  `select id, source_index, patient_id from episodes where source_index = any($1::bytea[])`
)

/** The patient of an episode never changes, nor who was made responsible here. */
export const writeEpisodes = statement(
  'records.write_episodes',
  `insert into episodes
     (id, patient_id, unit_id, status, started_at, ended_at, title_sealed, source_index,
      responsible_staff_id)
   select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[],
     $6::timestamptz[], $7::bytea[], $8::bytea[], $9::uuid[])
   on conflict (source_index) do update set unit_id = excluded.unit_id, status = excluded.status,
     started_at = excluded.started_at, ended_at = excluded.ended_at,
     title_sealed = excluded.title_sealed,
     responsible_staff_id =
       coalesce(episodes.responsible_staff_id, excluded.responsible_staff_id)`
)

export const selectKnownEntries = statement(
  'records.select_known_entries',
  `select id, source_index, current_number from entries
   where source_index = any($1::bytea[]) for update`
)

export const insertEntries = statement(
  'records.insert_entries',
  `insert into entries (id, patient_id, episode_id, state, source_index, written_at)
   select g.id, g.patient_id, g.episode_id, 'signed', g.source_index, g.written_at
   from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::timestamptz[])
     as g(id, patient_id, episode_id, source_index, written_at)`
)

/** Signed where they came from: nobody here signed them, and nobody here may change them. */
export const insertEntryVersions = statement(
  'records.insert_entry_versions',
  `insert into entry_versions (id, entry_id, number, content_sealed, written_at, signed_at)
   select g.id, g.entry_id, g.number, g.content, g.written_at, g.written_at
   from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::bytea[], $5::timestamptz[])
     as g(id, entry_id, number, content, written_at)`
)

export const raiseEntries = statement(
  'records.raise_entries',
  `update entries e set current_number = g.number, version = e.version + 1
   from unnest($1::uuid[], $2::integer[]) as g(id, number) where e.id = g.id`
)
