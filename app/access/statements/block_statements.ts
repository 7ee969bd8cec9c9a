import { statement } from '#app/tenants/statement'

export type BlockRow = {
  id: string
  patient_id: string
  staff_id: string | null
  staff_name_sealed: Buffer | null
  unit_name: string | null
  evidence_sealed: Buffer
  recorded_at: Date
  recorded_by_staff_id: string
  recorded_by_name_sealed: Buffer
}

export const selectBlocks = statement(
  'access.select_blocks',
  `select b.id, b.patient_id, b.staff_id, s.name_sealed as staff_name_sealed, u.name as unit_name,
     b.evidence_sealed, b.recorded_at, b.recorded_by_staff_id,
     r.name_sealed as recorded_by_name_sealed
   from access_blocks b
   left join staff s on s.id = b.staff_id
   left join units u on u.id = b.unit_id
   join staff r on r.id = b.recorded_by_staff_id
   where b.patient_id = $1 and b.lifted_at is null order by b.recorded_at desc`
)

export const selectUnits = statement(
  'access.select_units',
  `select id, name from units order by name limit 2000`
)

export const insertBlock = statement(
  'access.insert_block',
  `insert into access_blocks
     (id, patient_id, staff_id, unit_id, evidence_sealed, recorded_by_staff_id)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (patient_id, coalesce(staff_id, unit_id)) where lifted_at is null do nothing
   returning id`
)

export const selectBlock = statement(
  'access.select_block',
  `select id, patient_id from access_blocks where id = $1 and lifted_at is null`
)

export const liftBlock = statement(
  'access.lift_block',
  `update access_blocks set lifted_at = $2, lifted_by_staff_id = $3, lift_evidence_sealed = $4
   where id = $1 and lifted_at is null returning id`
)

export type ClinicianRow = { id: string; name_sealed: Buffer }

/** Every living account that works as a clinician; names are compared after opening. */
export const selectClinicians = statement(
  'access.select_clinicians',
  `select s.id, s.name_sealed from staff s where exists (
     select from assignments a where a.staff_id = s.id and a.role = 'clinician'
       and (a.valid_until is null or a.valid_until > now()))
   order by s.id limit 20000`
)
