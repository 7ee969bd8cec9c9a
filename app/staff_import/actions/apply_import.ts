import { needsTwo } from '#app/approvals/second_person'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { because, changePeople, keepAnAdministrator } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { spreadsheetCsv } from '#app/http/spreadsheet'
import { carryOut, type NewLink } from '#app/staff_import/carry_out'
import { importBy, planOf } from '#app/staff_import/find_import'
import type { Plan } from '#app/staff_import/plan'
import { isApplicable, planCounts, planHash, planSize } from '#app/staff_import/plan_hash'
import {
  findImport,
  markApplied,
  noteProgress,
} from '#app/staff_import/statements/import_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type AppliedImport = { counts: ReturnType<typeof planCounts> }

/**
 * Carries out what a person saw and confirmed, all of it or nothing. The plan is made anew under
 * the lock of people; when it is not the one that was seen, because the file or the hospital has
 * changed, nothing happens and it is to be looked at again.
 *
 * The lock of people is enough: a lock of the row would hold up the progress noted beside it.
 *
 * @param seenHash of the plan that was shown
 * @throws E_IMPORT_NOT_FOUND (404)
 */
export function applyImport(importId: unknown, seenHash: string): Promise<Outcome<AppliedImport>> {
  return changePeople(async (trx) => {
    const row = await importBy(trx, findImport, importId)
    if (row.applied_at) throw new RefusedChange('import_applied')
    const plan = await planOf(trx, row)
    if (!plan) throw new RefusedChange('import_forgotten')
    const hash = planHash(plan)
    if (hash !== seenHash) throw new RefusedChange('import_changed')
    if (!isApplicable(plan, row.is_complete)) throw new RefusedChange('import_unusable')
    await refuseWhereTwoDecide(trx, plan)
    await because(trx, 'import')
    const { database } = currentTenant()
    const total = planSize(plan)
    const progress = (done: number) => database.query(noteProgress, [row.id, done, total])
    const links = await carryOut(trx, plan, async (done) => void (await progress(done)))
    await guardAdministrators(trx, plan)
    const counts = planCounts(plan)
    await trx.query(markApplied, [row.id, hash, counts, sealLinks(row.id, links)])
    const subject = { type: 'staff_import', id: row.id }
    await audit.record(trx, { action: 'staff.imported', subject, details: counts })
    return { counts }
  })
}

/** Where two people give a role that reaches everything, a file that one person confirms gives none. */
async function refuseWhereTwoDecide(trx: Transaction, plan: Plan): Promise<void> {
  const given = [...plan.added, ...plan.changed, ...plan.newPeople.flatMap(({ roles }) => roles)]
  if (given.every(({ role }) => role === 'clinician')) return
  if (await needsTwo(trx, 'role')) throw new RefusedChange('second_person')
}

async function guardAdministrators(trx: Transaction, plan: Plan): Promise<void> {
  const shortened = [...plan.ended, ...plan.changed.filter(({ until }) => until !== null)]
  const administrators = shortened.filter(({ role }) => role === 'administrator')
  if (administrators.length === 0) return
  const { id } = currentActor()
  if (administrators.some(({ staffId }) => staffId === id)) {
    throw new RefusedChange('own_administrator')
  }
  await keepAnAdministrator(trx)
}

function sealLinks(id: string, links: readonly NewLink[]): Buffer | null {
  if (links.length === 0) return null
  const rows = links.map(({ name, signInName, address }) => [name, signInName, address])
  return currentTenant().keys.seal('staff_imports', 'links_sealed', id, spreadsheetCsv(rows, ';'))
}
