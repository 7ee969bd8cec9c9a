import { randomUUID } from 'node:crypto'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import type { StaffRole } from '#app/auth/staff_role'
import {
  changeFederation,
  RefusedFederation,
  type FederationOutcome,
} from '#app/federation/refusal'
import {
  findConnectionLocked,
  type ConnectionRow,
} from '#app/federation/statements/connection_statements'
import { insertGroupRole, removeGroupRole } from '#app/federation/statements/group_statements'
import { findUnitById } from '#app/people/statements/unit_statements'

export type GroupRoleInput = {
  connectionId: string
  groupName: string
  role: StaffRole
  unitId: string | null
}

/** What members of a group get from their next sign-in on. */
export function addGroupRole(input: GroupRoleInput): Promise<FederationOutcome<string>> {
  return changeFederation(async (trx) => {
    const { connectionId, groupName, role, unitId } = input
    const [row] = await trx.query<ConnectionRow>(findConnectionLocked, [connectionId])
    if (!row || row.state === 'ended') throw new RefusedFederation('ended_already')
    if (role === 'clinician' && !unitId) throw new RefusedFederation('unit_missing')
    const units = unitId ? await trx.query(findUnitById, [unitId]) : []
    if (unitId && units.length === 0) throw new RefusedFederation('unit_unknown')
    const id = randomUUID()
    const values = [id, connectionId, groupName.trim(), role, unitId, currentActor().id]
    const added = await trx.query(insertGroupRole, values)
    if (added.length === 0) throw new RefusedFederation('group_there')
    await audit.record(trx, {
      action: 'federation.group_added',
      subject: { type: 'federation_connection', id: connectionId },
      details: { group: groupName.trim(), role, unitId },
    })
    return id
  })
}

/** Its members lose what it gave at their next sign-in, or when their session is rechecked. */
export function dropGroupRole(connectionId: string, id: string): Promise<FederationOutcome<void>> {
  return changeFederation(async (trx) => {
    const values = [id, connectionId, currentActor().id]
    const [removed] = await trx.query<{ group_name: string; role: string; unit_id: string | null }>(
      removeGroupRole,
      values
    )
    if (!removed) throw new RefusedFederation('group_gone')
    await audit.record(trx, {
      action: 'federation.group_removed',
      subject: { type: 'federation_connection', id: connectionId },
      details: { group: removed.group_name, role: removed.role, unitId: removed.unit_id },
    })
  })
}
