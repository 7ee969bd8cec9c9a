import { forgetOldFiles } from '#app/staff_import/statements/import_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Empties the cells of files nobody confirmed within a day, and of links that are void. */
export async function forgetOldImports(): Promise<void> {
  await currentTenant().database.query(forgetOldFiles)
}
