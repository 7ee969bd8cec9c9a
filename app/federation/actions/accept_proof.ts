import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { audit } from '#app/audit/audit_log'
import { signInNameOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import type { FederatedSignIn } from '#app/auth/session_facts'
import { factorPolicy } from '#app/auth/sign_in_policy'
import type { ActiveConnection } from '#app/federation/connections'
import type { ProvenIdentity } from '#app/federation/contracts/proven_identity'
import { createPerson } from '#app/federation/create_person'
import { giveRoles, rolesByGroups, type GroupRole } from '#app/federation/give_roles'
import { identityIndex } from '#app/federation/identity_index'
import { useInvitation } from '#app/federation/use_invitation'
import type { Intent } from '#app/federation/sign_in_question'
import {
  activateInvited,
  countFactors,
  countRoles,
  findLinkedPerson,
  findPersonForLink,
  holdActiveConnection,
  insertIdentity,
  seeIdentity,
  type FactorCount,
  type LinkedPersonRow,
} from '#app/federation/statements/identity_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Why somebody whom a directory knows is not let in here. */
export type NotAdmitted =
  | 'groups_unknown'
  | 'unknown_person'
  | 'no_role'
  | 'not_active'
  | 'linked_elsewhere'
  | 'sealed_account'
  | 'invitation_used'
  | 'connection_ended'

export type Admission =
  | { outcome: 'linked' }
  | { outcome: 'refused'; why: NotAdmitted }
  | {
      outcome: 'admitted'
      personId: string
      signInName: string
      federation: FederatedSignIn
      /** What is still asked for here; null when the directory's own second factor counts. */
      asks: 'factor' | 'enrolment' | null
    }

type Person = Omit<LinkedPersonRow, 'identity_id'>
type Found = { ok: true; person: Person } | { ok: false; why: NotAdmitted }

/**
 * Who a proven identity is here. The key is connection, issuer and subject; an address or a name
 * finds nobody. Roles by group are made anew, whatever comes of the sign-in, in one transaction with
 * the link, the account and the lines in the log.
 */
export async function acceptProof(
  ctx: HttpContext,
  active: ActiveConnection,
  identity: ProvenIdentity,
  intent: Intent
): Promise<Admission> {
  return currentTenant().database.transaction(async (trx) => {
    const admission = await admit(ctx, trx, active, identity, intent)
    if (admission.outcome === 'refused') await recordNotAdmitted(ctx, trx, active, admission.why)
    return admission
  })
}

async function admit(
  ctx: HttpContext,
  trx: Transaction,
  active: ActiveConnection,
  identity: ProvenIdentity,
  intent: Intent
): Promise<Admission> {
  const { id } = active.connection
  const held = await trx.query(holdActiveConnection, [id])
  if (held.length === 0) return { outcome: 'refused', why: 'connection_ended' }
  if (identity.groups === 'overage') return { outcome: 'refused', why: 'groups_unknown' }

  const roles = await rolesByGroups(trx, id, identity.groups)
  const found = await findPerson(trx, active, identity, intent, roles)
  if (!found.ok) return { outcome: 'refused', why: found.why }
  const { person } = found
  await giveRoles(trx, person.id, id, roles)
  if (intent.kind === 'link') return { outcome: 'linked' }
  if (person.state !== 'active') return { outcome: 'refused', why: 'not_active' }
  const [counted] = await trx.query<{ total: number }>(countRoles, [person.id, id])
  if (!counted?.total) return { outcome: 'refused', why: 'no_role' }

  const asks = await whatIsAsked(trx, active, identity, intent, person.id)
  if (asks === null) await recordSignedIn(ctx, trx, person.id, id)
  const recheckAt = Date.now() + active.terms.recheckHours * 3_600_000
  const signInName = signInNameOf(currentTenant(), person)
  const federation = { connectionId: id, recheckAt }
  return { outcome: 'admitted', personId: person.id, signInName, federation, asks }
}

async function findPerson(
  trx: Transaction,
  active: ActiveConnection,
  identity: ProvenIdentity,
  intent: Intent,
  roles: readonly GroupRole[]
): Promise<Found> {
  const { id } = active.connection
  const index = identityIndex(id, identity)
  const [linked] = await trx.query<LinkedPersonRow>(findLinkedPerson, [id, index])
  if (linked) {
    await trx.query(seeIdentity, [linked.identity_id])
    const isTheirs = intent.kind === 'sign_in' || intent.staffId === linked.id
    return isTheirs ? { ok: true, person: linked } : { ok: false, why: 'linked_elsewhere' }
  }
  if (intent.kind !== 'sign_in') return linkKnown(trx, active, identity, intent)
  if (active.terms.unknownPerson === 'refuse') return { ok: false, why: 'unknown_person' }
  if (roles.length === 0) return { ok: false, why: 'no_role' }
  const staffId = await createPerson(trx, id, identity)
  const isLinked = await link(trx, id, identity, staffId, 'first_sign_in')
  if (!isLinked) throw new Error('The identity was linked at the same moment')
  const [person] = await trx.query<Person>(findPersonForLink, [staffId])
  return person ? { ok: true, person } : { ok: false, why: 'unknown_person' }
}

/** Connects an account that is known otherwise: to its owner, or to whom an invitation names. */
async function linkKnown(
  trx: Transaction,
  active: ActiveConnection,
  identity: ProvenIdentity,
  intent: Exclude<Intent, { kind: 'sign_in' }>
): Promise<Found> {
  const { id } = active.connection
  const [person] = await trx.query<Person>(findPersonForLink, [intent.staffId])
  if (!person || person.state === 'suspended') return { ok: false, why: 'not_active' }
  if (person.is_sealed_account) return { ok: false, why: 'sealed_account' }
  if (intent.kind === 'invitation') {
    if (!(await useInvitation(trx, intent.invitationId))) {
      return { ok: false, why: 'invitation_used' }
    }
    await trx.query(activateInvited, [person.id])
  }
  const by = intent.kind === 'link' ? 'own_account' : 'invitation'
  if (!(await link(trx, id, identity, person.id, by))) return { ok: false, why: 'linked_elsewhere' }
  return { ok: true, person: { ...person, state: 'active' } }
}

async function link(
  trx: Transaction,
  connectionId: string,
  identity: ProvenIdentity,
  staffId: string,
  linkedBy: 'first_sign_in' | 'own_account' | 'invitation'
): Promise<boolean> {
  const id = randomUUID()
  const { keys } = currentTenant()
  const { issuer, subject } = identity
  const stored = await trx.query(insertIdentity, [
    id,
    connectionId,
    identityIndex(connectionId, identity),
    keys.sealJson('federated_identities', 'subject_sealed', id, { issuer, subject }),
    staffId,
    linkedBy,
  ])
  if (stored.length === 0) return false
  await audit.record(trx, {
    action: 'federation.linked',
    subject: { type: 'staff', id: staffId },
    details: { connectionId, linkedBy },
  })
  return true
}

/**
 * The directory's second factor counts when it says that one was given and the tenant trusts it. Who
 * takes an invitation to an account with a factor gives that factor, and who has a passkey where
 * only passkeys count gives it.
 */
async function whatIsAsked(
  trx: Transaction,
  { terms }: ActiveConnection,
  identity: ProvenIdentity,
  intent: Intent,
  personId: string
): Promise<'factor' | 'enrolment' | null> {
  const [held] = await trx.query<FactorCount>(countFactors, [personId])
  const { authenticators = 0, passkeys = 0 } = held ?? {}
  const hasFactor = authenticators + passkeys > 0
  const onlyPasskeys = (await factorPolicy(currentTenant())) === 'phishing_resistant'
  const isEnough = identity.isMultiFactor && terms.trustsFactor
  const isAskedHere = (intent.kind === 'invitation' && hasFactor) || (onlyPasskeys && passkeys > 0)
  if (isEnough && !isAskedHere) return null
  return hasFactor ? 'factor' : 'enrolment'
}

function recordSignedIn(
  ctx: HttpContext,
  trx: Transaction,
  personId: string,
  connectionId: string
) {
  return recordSignIn(ctx, trx, {
    action: 'sign_in.succeeded',
    personId,
    isThem: true,
    assurance: 2,
    details: { factor: 'federated', connectionId },
  })
}

function recordNotAdmitted(
  ctx: HttpContext,
  trx: Transaction,
  { connection }: ActiveConnection,
  why: NotAdmitted
) {
  return recordSignIn(ctx, trx, {
    action: 'sign_in.failed',
    outcome: 'denied',
    personId: null,
    isThem: false,
    assurance: 0,
    details: { step: 'federated', why, connectionId: connection.id },
  })
}
