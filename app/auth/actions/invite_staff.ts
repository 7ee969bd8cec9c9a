import { randomUUID } from 'node:crypto'
import { needsTwo } from '#app/approvals/second_person'
import { audit } from '#app/audit/audit_log'
import { createSetUpLink, type SetUpLink } from '#app/auth/actions/create_set_up_link'
import { storePerson } from '#app/auth/actions/store_person'
import type { StaffRole, UnitReference } from '#app/auth/staff_role'
import {
  findUnit,
  insertAssignment,
  listUnitNames,
} from '#app/auth/statements/assignment_statements'
import { refuse, accept, type Result } from '#app/result'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

export type InviteStaffInput = {
  name: string
  signInName: string
  role: StaffRole
  /** Name or id; clinicians work at a unit, the other roles may. */
  unit?: string
}

/**
 * Gives a person a sign-in name and a role, and the link to set up their sign-in. For somebody
 * who has not set it up yet it adds the role and makes a new link.
 */
export async function inviteStaff(
  tenant: TenantScope,
  input: InviteStaffInput
): Promise<Result<SetUpLink & { staffId: string }>> {
  const unit = await unitOf(tenant, input)
  if (!unit.ok) return unit

  return runInTenant(tenant, () =>
    tenant.database.transaction(async (trx) => {
      if (input.role !== 'clinician' && (await needsTwo(trx, 'role'))) return refuse(twoGiveIt)
      const stored = await storePerson(tenant, trx, input)
      if (!stored.ok) return stored
      const staffId = stored.value
      const unitId = unit.value?.id ?? null
      await trx.query(insertAssignment, [randomUUID(), staffId, input.role, unitId])
      const link = await createSetUpLink(tenant, trx, staffId)
      const subject = { type: 'staff', id: staffId }
      const details = { role: input.role, unitId }
      await audit.record(trx, { action: 'staff.invited', subject, details })
      return accept({ ...link, staffId })
    })
  )
}

const twoGiveIt =
  'Two people give this role here. Invite the person as a clinician; an administrator then gives the role and a second one approves it.'

async function unitOf(
  tenant: TenantScope,
  { unit, role }: InviteStaffInput
): Promise<Result<UnitReference | null>> {
  if (!unit && role === 'clinician')
    return refuse('A clinician works at a unit. Name it with --unit.')
  if (!unit) return accept(null)

  const [found] = await tenant.database.query<UnitReference>(findUnit, [unit])
  if (found) return accept(found)
  const units = await tenant.database.query<{ name: string }>(listUnitNames)
  const names = units.map(({ name }) => name).join(', ') || 'none yet'
  return refuse(
    `No unit is named "${unit}". ${tenant.name} has: ${names}. New ones: node ace unit:create.`
  )
}
