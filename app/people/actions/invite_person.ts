import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import { createSetUpLink, type SetUpLink } from '#app/auth/actions/create_set_up_link'
import { storePerson } from '#app/auth/actions/store_person'
import { peopleOf, signInNameIndex } from '#app/auth/people'
import type { StaffRole } from '#app/auth/staff_role'
import { changePeople } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { insertPeriod } from '#app/people/statements/assignment_statements'
import { findUnitById } from '#app/people/statements/unit_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type InvitePersonInput = {
  name: string
  signInName: string
  role: StaffRole
  unitId: string | null
}

/** A new person with a first role, and the link that is shown once. */
export function invitePerson(
  input: InvitePersonInput
): Promise<Outcome<{ staffId: string; link: SetUpLink }>> {
  return changePeople(async (trx) => {
    const { role, unitId } = input
    await unitFor(trx, role, unitId)
    const staffId = await storeNew(trx, input)
    await trx.query(insertPeriod, [randomUUID(), staffId, role, unitId, null, null])
    const link = await createSetUpLink(currentTenant(), trx, staffId)
    const subject = { type: 'staff', id: staffId }
    await audit.record(trx, { action: 'staff.invited', subject, details: { role, unitId } })
    return { staffId, link }
  })
}

/** Clinicians work at a unit; the other roles may, or reach the whole tenant. */
export async function unitFor(trx: Transaction, role: StaffRole, unitId: string | null) {
  if (unitId === null) {
    if (role === 'clinician') throw new RefusedChange('unit_missing')
    return
  }
  const [unit] = await trx.query(findUnitById, [unitId])
  if (!unit) throw new RefusedChange('unit_unknown')
}

async function storeNew(trx: Transaction, { name, signInName }: InvitePersonInput) {
  const tenant = currentTenant()
  const { findBySignInName } = peopleOf(tenant).person
  const [known] = await trx.query(findBySignInName, [signInNameIndex(tenant, signInName)])
  const stored = known ? null : await storePerson(tenant, trx, { name, signInName })
  if (!stored?.ok) throw new RefusedChange('sign_in_name_taken')
  return stored.value
}
