import { statement } from '#app/tenants/plane_database'
import type { BenchCast } from '#tests/bench/bench_cast'
import type { Clinic } from '#tests/support/clinic'

const beds = 60
const staffCount = 60

const selectUsualRecords = statement(
  'bench.select_usual_records',
  `select p.id, p.version from patients p left join entries e on e.patient_id = p.id
   group by p.id order by abs(count(e.id) - 10), p.id limit ${beds}`
)

/** A ward of sixty patients with about ten entries each, and the clinicians who work there. */
export async function furnishWard(clinic: Clinic): Promise<BenchCast> {
  const tenant = await clinic.tenant()
  const unit = await clinic.givenUnit('Målepost')
  const patients = await tenant.database.query<BenchCast['patients'][number]>(selectUsualRecords)
  for (const patient of patients) await clinic.givenEpisode(patient, unit)
  const staff: BenchCast['staff'] = []
  while (staff.length < staffCount) staff.push(await clinic.givenClinician(unit))
  return { staff, patients }
}
