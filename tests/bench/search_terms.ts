import { openSummary } from '#app/records/patient_summary'
import { statement } from '#app/tenants/plane_database'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { BenchCast } from '#tests/bench/bench_cast'

const selectCells = statement(
  'bench.select_cells',
  `select p.id, p.summary_sealed, k.wrapped from patients p
   join keystore.patient_keys k on k.patient_id = p.id order by p.id limit 300`
)
const countBearers = statement(
  'bench.count_bearers',
  'select count(*)::int as bearers from patient_tokens where token = $1'
)

/** From the names of three hundred patients: the one that most bear, and the one that fewest do. */
export async function searchTerms(tenant: TenantScope): Promise<BenchCast['terms']> {
  const counted: { name: string; bearers: number }[] = []
  for (const name of await someNames(tenant)) {
    const token = tenant.keys.index.queryTokens(name)[0]
    const [row] = await tenant.database.query<{ bearers: number }>(countBearers, [token])
    counted.push({ name, bearers: row?.bearers ?? 0 })
  }
  counted.sort((left, right) => left.bearers - right.bearers)
  return { common: counted.at(-1)?.name.slice(0, 3) ?? '', rare: counted[0]?.name ?? '' }
}

async function someNames({ keys, database }: TenantScope): Promise<Set<string>> {
  type Row = { id: string; summary_sealed: Buffer; wrapped: Buffer }
  const rows = await database.query<Row>(selectCells)
  const names = rows.map(({ id, summary_sealed: cell, wrapped }) => {
    return openSummary(keys.unwrapPatientKey(id, wrapped), id, cell).name
  })
  return new Set(names.flatMap((name) => name.split(/[\s-]+/)).filter((word) => word.length > 3))
}
