import { ImportNotFoundException } from '#app/staff_import/exceptions'
import { makePlan } from '#app/staff_import/make_plan'
import type { Plan } from '#app/staff_import/plan'
import { readStaffFile } from '#app/staff_import/read_staff_file'
import { readSnapshot } from '#app/staff_import/snapshot'
import type { ImportRow } from '#app/staff_import/statements/import_statements'
import type { Queryable, Statement } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

/** @throws E_IMPORT_NOT_FOUND (404) for an unknown and a malformed id */
export async function importBy(
  database: Queryable,
  statement: Statement,
  id: unknown
): Promise<ImportRow> {
  const [row] = isUuid(id) ? await database.query<ImportRow>(statement, [id]) : []
  if (!row) throw new ImportNotFoundException()
  return row
}

/** What the kept file would change now; null when the file is kept no more. */
export async function planOf(database: Queryable, row: ImportRow): Promise<Plan | null> {
  if (!row.file_sealed) return null
  const { keys } = currentTenant()
  const file = keys.open('staff_imports', 'file_sealed', row.id, row.file_sealed)
  return planFor(database, file, { isComplete: row.is_complete, makesUnits: row.makes_units })
}

export async function planFor(
  database: Queryable,
  file: Buffer,
  options: { isComplete: boolean; makesUnits: boolean }
): Promise<Plan> {
  const snapshot = await readSnapshot(database)
  const read = readStaffFile(file, currentTenant().timeZone)
  return makePlan(read, snapshot, { ...options, now: new Date() })
}
