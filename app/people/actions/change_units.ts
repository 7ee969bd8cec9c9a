import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { changePeople } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { insertUnit, renameUnit } from '#app/people/statements/unit_statements'

/** A new ward, clinic or team. Returns its id. */
export function createUnit(name: string): Promise<Outcome<string>> {
  return changePeople(async (trx) => {
    const id = randomUUID()
    const created = await trx.query(insertUnit, [id, name])
    if (created.length === 0) throw new RefusedChange('unit_taken')
    await audit.record(trx, { action: 'unit.created', subject: { type: 'unit', id } })
    return id
  })
}

/** The unit stays the same, so do its patients and people; lists show the new name at once. */
export function renameUnitTo(id: string, name: string): Promise<Outcome<void>> {
  return changePeople(async (trx) => {
    const renamed = await trx.query(renameUnit, [id, name])
    if (renamed.length === 0) throw new RefusedChange('unit_taken')
    await audit.record(trx, { action: 'unit.renamed', subject: { type: 'unit', id } })
  })
}
