import { audit } from '#app/audit/audit_log'
import type { ActiveConnection } from '#app/federation/connections'
import type { Recheck } from '#app/federation/contracts/protocol'
import type { FederationRefusal, Proof } from '#app/federation/contracts/proven_identity'
import { giveRoles, rolesByGroups } from '#app/federation/give_roles'
import {
  endSessionsOfLink,
  findLink,
  holdPerson,
  type LinkRow,
} from '#app/federation/statements/identity_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** What a directory says of somebody with open sessions. */
export type LookUp = 'known' | 'gone' | 'no_answer'

/**
 * Asks a directory about a person, and makes their roles those that their groups give now. Whoever
 * is disabled or gone there loses those roles and every session the directory began, at once.
 */
export async function lookUpPerson(
  { connection }: ActiveConnection,
  recheck: Recheck,
  personId: string
): Promise<LookUp> {
  const { database } = currentTenant()
  const [link] = await database.query<LinkRow>(findLink, [personId, connection.id])
  if (!link) return 'gone'
  const proof = await recheck.ask(connection, subjectOf(link))
  if (isNoAnswer(proof)) return 'no_answer'
  return database.transaction(async (trx) => {
    await trx.query(holdPerson, [personId])
    return proof.ok && proof.identity.groups !== 'overage'
      ? keep(trx, personId, connection.id, proof.identity.groups)
      : end(trx, personId, connection.id, proof.ok ? 'groups_unknown' : proof.why)
  })
}

async function keep(
  trx: Transaction,
  personId: string,
  connectionId: string,
  groups: readonly string[]
): Promise<LookUp> {
  await giveRoles(trx, personId, connectionId, await rolesByGroups(trx, connectionId, groups))
  return 'known'
}

async function end(
  trx: Transaction,
  personId: string,
  connectionId: string,
  why: FederationRefusal
): Promise<LookUp> {
  await giveRoles(trx, personId, connectionId, [])
  await trx.query(endSessionsOfLink, [personId, connectionId])
  await audit.record(trx, {
    action: 'federation.access_ended',
    subject: { type: 'staff', id: personId },
    details: { connectionId, why },
  })
  return 'gone'
}

function isNoAnswer(proof: Proof): boolean {
  return !proof.ok && (proof.why === 'provider_unavailable' || proof.why === 'provider_error')
}

function subjectOf({ id, subject_sealed: sealed }: LinkRow): string {
  const { keys } = currentTenant()
  type Sealed = { issuer: string; subject: string }
  return keys.openJson<Sealed>('federated_identities', 'subject_sealed', id, sealed).subject
}
