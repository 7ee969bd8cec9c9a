import { nameOf } from '#app/auth/people'
import type {
  Assignment,
  SignedInOperator,
  SignedInStaff,
  WithAccountFacts,
} from '#app/auth/signed_in_staff'
import type { UnitReference } from '#app/auth/staff_role'
import {
  loadSignedInOperator,
  loadSignedInStaff,
  type SignedInOperatorRow,
  type SignedInStaffRow,
} from '#app/auth/statements/signed_in_statements'
import type { ConsoleScope } from '#app/tenants/console_scope'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** The person as they are now, or null when they may no longer work here. */
export async function signedInStaff(
  tenant: TenantScope,
  staffId: string,
  from: { connectionId?: string | null; deviceId?: string | null } = {}
): Promise<WithAccountFacts<SignedInStaff> | null> {
  const values = [staffId, from.connectionId ?? null, from.deviceId ?? null]
  const [row] = await tenant.database.query<SignedInStaffRow>(loadSignedInStaff, values)
  if (!row?.account_facts.isConnectionActive) return null

  const assignments = row.assignments.map(assignmentOf)
  const units = distinctUnits(assignments)
  return {
    staffId: row.id,
    name: nameOf(tenant, row),
    assignments,
    roles: [...new Set(assignments.map((assignment) => assignment.role))],
    units,
    unit: units[0] ?? null,
    reviewDueAt: row.review_due_at,
    accountFacts: row.account_facts,
  }
}

export async function signedInOperator(
  plane: ConsoleScope,
  operatorId: string
): Promise<WithAccountFacts<SignedInOperator> | null> {
  const [row] = await plane.database.query<SignedInOperatorRow>(loadSignedInOperator, [operatorId])
  if (!row) return null
  return { operatorId: row.id, name: nameOf(plane, row), accountFacts: row.account_facts }
}

function assignmentOf(row: SignedInStaffRow['assignments'][number]): Assignment {
  const unit = row.unitId && row.unitName ? { id: row.unitId, name: row.unitName } : null
  return { role: row.role, unit }
}

function distinctUnits(assignments: Assignment[]): UnitReference[] {
  const units = new Map<string, UnitReference>()
  for (const { unit } of assignments) if (unit) units.set(unit.id, unit)
  return [...units.values()]
}
