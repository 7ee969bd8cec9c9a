import { lookUpHash, nameOf } from '#app/auth/people'
import {
  findInvitation,
  type InvitationRow,
} from '#app/federation/statements/invitation_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

export type Invitation = { id: string; connectionId: string; staffId: string; personName: string }

/** What an invitation's address leads to, or null when it was used, is too old, or never was. */
export async function invitationBy(token: unknown): Promise<Invitation | null> {
  const tenant = currentTenant()
  const hash = invitationHash(String(token))
  const [row] = await tenant.database.query<InvitationRow>(findInvitation, [hash])
  if (!row) return null
  const personName = nameOf(tenant, { id: row.staff_id, name_sealed: row.name_sealed })
  return { id: row.id, connectionId: row.connection_id, staffId: row.staff_id, personName }
}

export function invitationHash(token: string): Buffer {
  return lookUpHash(currentTenant(), 'federation invitation', token)
}
