/**
 * The decision alone: `decide()` over what a thousand patients' rows say, for a clinician of the
 * ward. Nanoseconds as JSON on standard output.
 */
import { inApplication } from '#tests/bench/boot'

const staffId = process.argv[2] ?? ''
const rounds = 200

await inApplication(async () => {
  const { clinicalUnits } = await import('#app/access/clinical_units')
  const { decide } = await import('#app/access/decide')
  const { signedInStaff } = await import('#app/auth/load_signed_in')
  const { relationOf } = await import('#app/records/episodes')
  const { selectPatient } = await import('#app/records/statements/patient_statements')
  const { statement } = await import('#app/tenants/plane_database')
  const { Clinic } = await import('#tests/support/clinic')

  const clinic = new Clinic('nordlys')
  const { database } = await clinic.tenant()
  const staff = await clinic.inside((scope) => signedInStaff(scope, staffId))
  if (!staff) throw new Error('nobody works here by that id')
  const sample = statement('bench.sample', 'select id from patients order by id limit 1000')
  const relations = []
  for (const { id } of await database.query<{ id: string }>(sample)) {
    const [row] = await database.query<Parameters<typeof relationOf>[0]>(selectPatient, [
      id,
      staffId,
    ])
    relations.push(relationOf(row!))
  }
  const { roles } = staff
  const unitIds = clinicalUnits(staff).map(({ id }) => id)
  const now = new Date()
  const times: number[] = []
  for (let round = -20; round < rounds; round++) {
    for (const relation of relations) {
      const startedAt = process.hrtime.bigint()
      decide({ staffId, roles, unitIds, action: 'open', relation, now })
      if (round >= 0) times.push(Number(process.hrtime.bigint() - startedAt))
    }
  }
  times.sort((left, right) => left - right)
  const at = (share: number) => times[Math.floor(times.length * share)]!
  process.stdout.write(JSON.stringify({ median: at(0.5), p95: at(0.95), decisions: times.length }))
})
