import { audit } from '#app/audit/audit_log'
import {
  findImport,
  takeLinks as takeStatement,
} from '#app/staff_import/statements/import_statements'
import { importBy } from '#app/staff_import/find_import'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * The set-up links of an import's new people, once: of ten who ask at the same moment one gets them.
 *
 * @returns null when they were taken before, or have become void
 * @throws E_IMPORT_NOT_FOUND (404)
 */
export async function takeLinks(importId: unknown): Promise<string | null> {
  const { database, keys } = currentTenant()
  return database.transaction(async (trx) => {
    const { id } = await importBy(trx, findImport, importId)
    const [taken] = await trx.query<{ links_sealed: Buffer }>(takeStatement, [id])
    if (!taken) return null
    await audit.record(trx, { action: 'staff.links_taken', subject: { type: 'staff_import', id } })
    return keys.open('staff_imports', 'links_sealed', id, taken.links_sealed).toString('utf8')
  })
}
