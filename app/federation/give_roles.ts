import { randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { StaffRole } from '#app/auth/staff_role'
import { rolesOfGroups } from '#app/federation/statements/group_statements'
import {
  endGivenRole,
  giveRole,
  listGivenRoles,
  type GivenRoleRow,
} from '#app/federation/statements/identity_statements'
import type { Transaction } from '#app/tenants/plane_database'

export type GroupRole = { role: StaffRole; unit_id: string | null }

/** What a person's groups give them at a connection. */
export async function rolesByGroups(
  trx: Transaction,
  connectionId: string,
  groups: readonly string[]
): Promise<GroupRole[]> {
  const names = groups.map((name) => name.trim().toLowerCase())
  return trx.query<GroupRole>(rolesOfGroups, [connectionId, names])
}

/**
 * Makes the roles that came by this connection those that its groups give now. Roles that people
 * gave are left alone. The person's row is locked, so that two sign-ins at once give a role once.
 */
export async function giveRoles(
  trx: Transaction,
  staffId: string,
  connectionId: string,
  wanted: readonly GroupRole[]
): Promise<void> {
  const held = await trx.query<GivenRoleRow>(listGivenRoles, [staffId, connectionId])
  const lost = held.filter((one) => !wanted.some((other) => isSame(one, other)))
  const gained = wanted.filter((one) => !held.some((other) => isSame(one, other)))
  for (const { id } of lost) await trx.query(endGivenRole, [id])
  for (const { role, unit_id: unitId } of gained) {
    await trx.query(giveRole, [randomUUID(), staffId, role, unitId, connectionId])
  }
  const subject = { type: 'staff', id: staffId }
  const detailsOf = ({ role, unit_id: unitId }: GroupRole) => ({ role, unitId, connectionId })
  await audit.record(trx, [
    ...lost.map((one) => ({
      action: 'staff.assignment_ended' as const,
      subject,
      details: detailsOf(one),
    })),
    ...gained.map((one) => ({
      action: 'staff.assigned' as const,
      subject,
      details: detailsOf(one),
    })),
  ])
}

function isSame(one: GroupRole, other: GroupRole): boolean {
  return one.role === other.role && one.unit_id === other.unit_id
}
