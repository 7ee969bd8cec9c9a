import { statement } from '#app/tenants/plane_database'
import type { Clinic, GivenPatient } from '#tests/support/clinic'

const latest = statement(
  'test.latest_delivery',
  `select id, values_sealed from deliveries where patient_id = $1 order by created_at desc limit 1`
)

/** The path of the link in the patient's newest e-mail, which says nothing but link and unit. */
export async function takeDeliveredLink(clinic: Clinic, patient: GivenPatient): Promise<string> {
  const { database } = await clinic.tenant()
  const [row] = await database.query<{ id: string; values_sealed: Buffer }>(latest, [patient.id])
  if (!row) throw new Error('No e-mail was queued for the patient')
  type Values = { link: string; unitName: string }
  const values = patient.key.openJson<Values>(
    'deliveries',
    'values_sealed',
    row.id,
    row.values_sealed
  )
  return new URL(values.link).pathname
}
