import { statement } from '#app/tenants/plane_database'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { BenchCast } from '#tests/bench/bench_cast'
import type { Clinic } from '#tests/support/clinic'

const wardBeds = 60
const staffCount = 60

const selectLongRecords = statement(
  'bench.select_long_records',
  `select p.id, p.version from patients p join entries e on e.patient_id = p.id
   group by p.id order by abs(count(*) - 10), p.id limit ${wardBeds}`
)
const countBearers = statement(
  'bench.count_bearers',
  'select count(*)::int as bearers from patient_tokens where token = $1'
)

/** A ward of sixty patients with about ten entries each, and clinicians who work there. */
export async function furnishWard(clinic: Clinic): Promise<BenchCast> {
  const tenant = await clinic.tenant()
  const unit = await clinic.givenUnit('Målepost')
  const patients = await tenant.database.query<{ id: string; version: number }>(selectLongRecords)
  for (const patient of patients) await clinic.givenEpisode(patient, unit)
  const staff: BenchCast['staff'] = []
  while (staff.length < staffCount) staff.push(await clinic.givenClinician(unit))
  return { staff, patients, terms: await chooseTerms(tenant) }
}

/** Beginnings of Norwegian family names, by how many patients bear them. */
async function chooseTerms({ keys, database }: TenantScope): Promise<BenchCast['terms']> {
  const counted = await Promise.all(
    ['han', 'ols', 'ber', 'hauk', 'tveit', 'kvam', 'guttorm', 'smuk'].map(async (term) => {
      const [token] = keys.index.queryTokens(term)
      const [row] = await database.query<{ bearers: number }>(countBearers, [token])
      return { term, bearers: row?.bearers ?? 0 }
    })
  )
  const known = counted.filter(({ bearers }) => bearers > 0)
  known.sort((left, right) => left.bearers - right.bearers)
  return { common: known.at(-1)?.term ?? 'han', rare: known[0]?.term ?? 'ols' }
}
