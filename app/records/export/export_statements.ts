import { isClosedTo } from '#app/records/statements/entry_blocks'
import { statement } from '#app/tenants/plane_database'
import type { AddressProtection } from '#resources/inertia/contract'

export type ExportPatientRow = {
  id: string
  source_sealed: Buffer | null
  wrapped: Buffer
  /** Of the one the export is for; false when it is for nobody on the staff. */
  blocked: boolean
  /** The address is secret. */
  protection: AddressProtection | null
  /** Whom the export is for, when it is for one of the staff. */
  reader: string | null
}
export type ExportResourceRow = { id: string; source_sealed: Buffer; source_index: Buffer }
export type ExportVersionRow = {
  id: string
  entry_id: string
  number: number
  current_number: number
  content_sealed: Buffer
  written_at: Date
  signed_at: Date | null
  author_staff_id: string | null
  author_name_sealed: Buffer | null
  /** The sources this entry and its episode were imported from. */
  entry_source: Buffer | null
  episode_source: Buffer | null
}

const blocked = (staffId: string) => `exists (
  select from access_blocks b where b.patient_id = p.id and b.lifted_at is null
    and (b.staff_id = ${staffId} or b.unit_id in (
      select a.unit_id from assignments a where a.staff_id = ${staffId} and a.role = 'clinician'
        and (a.valid_until is null or a.valid_until > now())))
  ) or exists (
  select from staff_identities i
    join patient_tokens o on o.token = i.identifier_index and o.patient_id = p.id
    where i.staff_id = ${staffId}) as blocked`

const protection = `(select degree from address_protections g
  where g.patient_id = p.id and g.lifted_at is null) as protection`

/** Patients after one, in the order of their ids. */
export const selectPatientsToExport = statement(
  'records.select_patients_to_export',
  `select p.id, p.source_sealed, k.wrapped, ${blocked('$3::uuid')}, ${protection},
     $3::uuid as reader
   from patients p
   join keystore.patient_keys k on k.patient_id = p.id
   where p.id > $1 order by p.id limit $2`
)

export const selectPatientToExport = statement(
  'records.select_patient_to_export',
  `select p.id, p.source_sealed, k.wrapped, ${blocked('$2::uuid')}, ${protection},
     $2::uuid as reader
   from patients p
   join keystore.patient_keys k on k.patient_id = p.id where p.id = $1`
)

export const selectResourcesToExport = statement(
  'records.select_resources_to_export',
  `select r.id, r.source_sealed, r.source_index from kept_resources r
   where r.patient_id = $1 and r.id > $2
     and not exists (select from entries e
       where e.source_index = r.source_index and ${isClosedTo('e', '$4::uuid')})
   order by r.id limit $3`
)

export const selectUnfiledToExport = statement(
  'records.select_unfiled_to_export',
  `select id, source_sealed, source_index from kept_resources
   where patient_id is null and id > $1 order by id limit $2`
)

/** What was written here: the versions that are not the sender's own. */
export const selectVersionsToExport = statement(
  'records.select_versions_to_export',
  `select v.id, v.entry_id, v.number, e.current_number, v.content_sealed, v.written_at, v.signed_at,
     v.author_staff_id, s.name_sealed as author_name_sealed,
     e.source_index as entry_source, c.source_index as episode_source
   from entries e
   join entry_versions v on v.entry_id = e.id
   left join staff s on s.id = v.author_staff_id
   left join episodes c on c.id = e.episode_id
   where e.patient_id = $1 and v.author_staff_id is not null
     and not ${isClosedTo('e', '$2::uuid')}
   order by e.id, v.number`
)

export const selectResourceOfSource = statement(
  'records.select_resource_of_source',
  `select id, source_sealed, source_index from kept_resources
   where source_index = $1 and patient_id = $2`
)
