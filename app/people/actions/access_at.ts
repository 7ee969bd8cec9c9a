import { audit } from '#app/audit/audit_log'
import { nameOf, signInNameOf } from '#app/auth/people'
import { listAssignedAt, type AccessRow } from '#app/people/statements/access_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { UnitAccessLine } from '#resources/inertia/contract'

/**
 * Who was assigned to a unit at a moment, and whether they could use it: the state of the account
 * at that moment counts too. Roles that reach the whole tenant are part of the answer.
 */
export async function accessAt(unitId: string, at: Date): Promise<UnitAccessLine[]> {
  const { database } = currentTenant()
  const rows = await database.query<AccessRow>(listAssignedAt, [unitId, at])
  await audit.recordReads({
    action: 'staff.access_listed',
    subject: { type: 'unit', id: unitId },
    details: { at: at.toISOString(), count: rows.length },
  })
  return rows.map(toLine)
}

function toLine(row: AccessRow): UnitAccessLine {
  const tenant = currentTenant()
  const person = { ...row, id: row.staff_id }
  return {
    assignmentId: row.assignment_id,
    staffId: row.staff_id,
    name: nameOf(tenant, person),
    signInName: signInNameOf(tenant, person),
    role: row.role,
    unitName: row.unit_name,
    from: row.valid_from.toISOString(),
    until: row.valid_until?.toISOString() ?? null,
    state: row.state,
    hadAccess: row.state === 'active',
  }
}
