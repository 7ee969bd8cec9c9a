import { audit } from '#app/audit/audit_log'
import {
  endGivenRole,
  endSessionsOfLink,
  listGivenRoles,
  listIdentitiesOf,
  unlinkIdentity,
  type GivenRoleRow,
  type OwnIdentityRow,
} from '#app/federation/statements/identity_statements'
import { changePeople } from '#app/people/change_people'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** A person ends a link of their own. False when they have none at that connection. */
export function unlinkOwn(staffId: string, connectionId: string): Promise<boolean> {
  return currentTenant().database.transaction((trx) => unlink(trx, staffId, connectionId))
}

/** An administrator ends a person's link. */
export async function unlinkPerson(staffId: string, connectionId: string): Promise<boolean> {
  const outcome = await changePeople((trx) => unlink(trx, staffId, connectionId))
  return outcome.ok && outcome.value
}

/** The roles the connection gave and the sessions it began end with the link. */
async function unlink(trx: Transaction, staffId: string, connectionId: string): Promise<boolean> {
  const links = await trx.query<OwnIdentityRow>(listIdentitiesOf, [staffId])
  const link = links.find((one) => one.connection_id === connectionId)
  const ended = link ? await trx.query(unlinkIdentity, [link.id, staffId]) : []
  if (ended.length === 0) return false
  const given = await trx.query<GivenRoleRow>(listGivenRoles, [staffId, connectionId])
  for (const { id } of given) await trx.query(endGivenRole, [id])
  await trx.query(endSessionsOfLink, [staffId, connectionId])
  await audit.record(trx, {
    action: 'federation.unlinked',
    subject: { type: 'staff', id: staffId },
    details: { connectionId, count: given.length },
  })
  return true
}
