import { statement } from '#app/tenants/statement'
import type { Queryable } from '#app/tenants/plane_database'

const select = statement('records.count_patients', 'select count(*)::int as count from patients')

/** How many patients an export of everything holds. */
export async function countPatients(database: Queryable): Promise<number> {
  const [row] = await database.query<{ count: number }>(select)
  return row?.count ?? 0
}
