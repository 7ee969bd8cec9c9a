import { statement } from '#app/tenants/statement'
import type { AddressProtection } from '#resources/inertia/contract'

export type ProtectionRow = {
  id: string
  degree: AddressProtection
  source: 'staff' | 'import'
  reason_sealed: Buffer | null
  recorded_at: Date
  recorded_by_staff_id: string | null
  recorded_by_name_sealed: Buffer | null
}

export const selectProtection = statement(
  'access.select_protection',
  `select g.id, g.degree, g.source, g.reason_sealed, g.recorded_at, g.recorded_by_staff_id,
     s.name_sealed as recorded_by_name_sealed
   from address_protections g left join staff s on s.id = g.recorded_by_staff_id
   where g.patient_id = $1 and g.lifted_at is null`
)

export const insertProtection = statement(
  'access.insert_protection',
  `insert into address_protections
     (id, patient_id, degree, source, reason_sealed, recorded_by_staff_id)
   values ($1, $2, $3, 'staff', $4, $5)
   on conflict (patient_id) where lifted_at is null do nothing returning id`
)

/** What a sender says of its patients; what stands here already is never weakened by it. */
export const insertImportedProtections = statement(
  'access.insert_imported_protections',
  `insert into address_protections (id, patient_id, degree, source)
   select g.id, g.patient_id, g.degree, 'import'
   from unnest($1::uuid[], $2::uuid[], $3::text[]) as g(id, patient_id, degree)
   on conflict (patient_id) where lifted_at is null do nothing returning patient_id, degree`
)

export const liftProtection = statement(
  'access.lift_protection',
  `update address_protections
   set lifted_at = now(), lifted_by_staff_id = $2, lift_reason_sealed = $3
   where id = $1 and lifted_at is null returning id`
)
