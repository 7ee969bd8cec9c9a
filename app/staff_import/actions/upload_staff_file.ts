import { randomUUID } from 'node:crypto'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { planFor } from '#app/staff_import/find_import'
import { planCounts, planHash } from '#app/staff_import/plan_hash'
import { insertImport } from '#app/staff_import/statements/import_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

export type UploadInput = { file: Buffer; isComplete: boolean; makesUnits: boolean }

/** Keeps a staff file, sealed, until somebody has seen what it changes and confirms. */
export async function uploadStaffFile({ file, ...options }: UploadInput): Promise<string> {
  const { database, keys } = currentTenant()
  const id = randomUUID()
  const plan = await planFor(database, file, options)
  const counts = planCounts(plan)
  const sealed = keys.seal('staff_imports', 'file_sealed', id, file)
  const { kind, id: actorId } = currentActor()
  await database.transaction(async (trx) => {
    const by = kind === 'staff' ? actorId : null
    const { isComplete, makesUnits } = options
    await trx.query(insertImport, [id, by, sealed, isComplete, makesUnits, planHash(plan), counts])
    const subject = { type: 'staff_import', id }
    await audit.record(trx, { action: 'staff.import_previewed', subject, details: counts })
  })
  return id
}
