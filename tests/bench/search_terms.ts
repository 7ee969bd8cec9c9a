import { openSummary } from '#app/records/patient_summary'
import { statement } from '#app/tenants/plane_database'
import type { TenantScope } from '#app/tenants/tenant_scope'

const selectCells = statement(
  'bench.select_cells',
  `select p.id, p.summary_sealed, k.wrapped from patients p
   join keystore.patient_keys k on k.patient_id = p.id order by p.id limit 200`
)
const countBearers = statement(
  'bench.count_bearers',
  'select count(*)::int as bearers from patient_tokens where token = $1'
)

/**
 * What is typed into search, out of the names of two hundred patients: the first three letters of
 * the name that most bear, and the whole name of somebody with the name that fewest bear.
 */
export async function searchTerms(tenant: TenantScope): Promise<{ common: string; rare: string }> {
  const counted: { word: string; fullName: string; bearers: number }[] = []
  for (const fullName of await someNames(tenant)) {
    for (const word of fullName.split(/[\s-]+/).filter((one) => one.length > 3)) {
      const token = tenant.keys.index.queryTokens(word)[0]
      const [row] = await tenant.database.query<{ bearers: number }>(countBearers, [token])
      counted.push({ word, fullName, bearers: row?.bearers ?? 0 })
    }
  }
  counted.sort((left, right) => left.bearers - right.bearers)
  return { common: counted.at(-1)?.word.slice(0, 3) ?? '', rare: counted[0]?.fullName ?? '' }
}

async function someNames({ keys, database }: TenantScope): Promise<string[]> {
  type Row = { id: string; summary_sealed: Buffer; wrapped: Buffer }
  const rows = await database.query<Row>(selectCells)
  return rows.map(({ id, summary_sealed: cell, wrapped }) => {
    return openSummary(keys.unwrapPatientKey(id, wrapped), id, cell).name
  })
}
