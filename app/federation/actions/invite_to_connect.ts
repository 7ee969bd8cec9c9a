import { randomBytes, randomUUID } from 'node:crypto'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import type { SetUpLink } from '#app/auth/actions/create_set_up_link'
import { invitationHash } from '#app/federation/find_invitation'
import {
  changeFederation,
  RefusedFederation,
  type FederationOutcome,
} from '#app/federation/refusal'
import {
  findConnectionLocked,
  type ConnectionRow,
} from '#app/federation/statements/connection_statements'
import {
  findPersonForLink,
  listIdentitiesOf,
  type LinkedPersonRow,
  type OwnIdentityRow,
} from '#app/federation/statements/identity_statements'
import { insertInvitation, voidInvitations } from '#app/federation/statements/invitation_statements'
import { publicOrigin } from '#app/tenants/public_origin'
import { currentTenant } from '#app/tenants/tenant_scope'

const TOKEN_BYTES = 32

/**
 * A one-time address that names the person: who opens it and signs in at the directory connects that
 * account. It voids the person's earlier ones. An account with a factor is asked for it as well.
 */
export function inviteToConnect(
  staffId: string,
  connectionId: string
): Promise<FederationOutcome<SetUpLink>> {
  return changeFederation(async (trx) => {
    const [row] = await trx.query<ConnectionRow>(findConnectionLocked, [connectionId])
    if (row?.state !== 'active') throw new RefusedFederation('ended_already')
    const [person] = await trx.query<LinkedPersonRow>(findPersonForLink, [staffId])
    if (!person || person.state === 'suspended') throw new RefusedFederation('not_active')
    if (person.is_sealed_account) throw new RefusedFederation('sealed_account')
    const links = await trx.query<OwnIdentityRow>(listIdentitiesOf, [staffId])
    if (links.some((link) => link.connection_id === connectionId)) {
      throw new RefusedFederation('linked_already')
    }
    const token = randomBytes(TOKEN_BYTES).toString('base64url')
    await trx.query(voidInvitations, [staffId, connectionId])
    const values = [randomUUID(), connectionId, staffId, invitationHash(token), currentActor().id]
    const [stored] = await trx.query<{ expires_at: Date }>(insertInvitation, values)
    if (!stored) throw new Error('The invitation was not stored')
    const subject = { type: 'staff', id: staffId }
    await audit.record(trx, { action: 'federation.invited', subject, details: { connectionId } })
    const address = `${publicOrigin(currentTenant().host)}/sign-in/invitation/${token}`
    return { address, expiresAt: stored.expires_at }
  })
}
