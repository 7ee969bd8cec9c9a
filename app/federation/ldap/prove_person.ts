import { randomBytes, randomUUID } from 'node:crypto'
import { failed, ok } from '#app/egress/outcome'
import type { FederationRefusal, Proof } from '#app/federation/contracts/proven_identity'
import { accountRefusal } from '#app/federation/ldap/account_state'
import { bindRefusal } from '#app/federation/ldap/bind_refusal'
import type { Directory } from '#app/federation/ldap/directory'
import { textOf, type DirectoryEntry } from '#app/federation/ldap/entry_values'
import { groupsOf } from '#app/federation/ldap/groups'
import type { LdapSettings } from '#app/federation/ldap/ldap_settings'
import { findByName, findBySubject, subjectOf } from '#app/federation/ldap/person'
import type { Asked, DirectoryFailure, ServerSession } from '#app/federation/ldap/server_session'

/**
 * Whether this password is the one of the person with this name: search as the service account, then
 * bind as who was found, on a second connection. A name that nobody or more than one has costs the
 * same: a bind as somebody who cannot exist, with a password made up for it.
 */
export async function provePassword(
  directory: Directory,
  signInName: string,
  password: string
): Promise<Proof> {
  if (password === '' || password.includes('\0')) return { ok: false, why: 'empty_password' }
  if (signInName.trim() === '') return { ok: false, why: 'wrong_password' }

  const asked = await directory.ask<Proof>(async (at) => {
    const found = await findByName(at, directory.settings, signInName)
    if (!found.ok) return found
    if (!found.value) return await bindAsNobody(at, directory.settings)

    const bound = await at.bindAs(found.value.dn, password)
    if (bound.ok) return await provenAs(at, directory.settings, found.value)
    if (bound.failure.failure.type !== 'refused') return bound
    return ok({ ok: false, ...bindRefusal(bound.failure.failure) } as const)
  })
  return asked.ok ? asked.value : notAsked(asked.failure)
}

/** What the directory says of a person now, without their password: for sessions that are open. */
export async function lookUpAgain(directory: Directory, subject: string): Promise<Proof> {
  const asked = await directory.ask<Proof>(async (at) => {
    const found = await findBySubject(at, directory.settings, subject)
    if (!found.ok) return found
    if (!found.value) return ok(refused('account_disabled', 'gone'))
    return await provenAs(at, directory.settings, found.value)
  })
  return asked.ok ? asked.value : notAsked(asked.failure)
}

async function bindAsNobody(at: ServerSession, { base }: LdapSettings): Promise<Asked<Proof>> {
  const made = { dn: `cn=${randomUUID()},${base}`, password: randomBytes(18).toString('base64') }
  const bound = await at.bindAs(made.dn, made.password)
  const isNoAnswer = !bound.ok && bound.failure.failure.type !== 'refused'
  return isNoAnswer ? failed(bound.failure) : ok(refused('wrong_password', 'no such person'))
}

async function provenAs(
  at: ServerSession,
  settings: LdapSettings,
  person: DirectoryEntry
): Promise<Asked<Proof>> {
  const { flavour, nameAttribute, displayAttribute } = settings
  const why = accountRefusal(person, flavour, new Date())
  if (why) return ok(refused(why))
  const subject = subjectOf(person, settings)
  if (!subject) return ok(refused('malformed', 'no subject'))

  const groups = await groupsOf(at, settings, person)
  if (!groups.ok) return groups
  const identity = {
    issuer: issuerOf(settings.base),
    subject,
    name: textOf(person, displayAttribute),
    signInName: textOf(person, nameAttribute),
    groups: groups.value,
    isMultiFactor: false,
    authenticatedAt: null,
  }
  return ok({ ok: true, identity })
}

/** The domain a base lies in, so that choosing a narrower base makes nobody a stranger. */
export function issuerOf(base: string): string {
  const parts = base
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
  const domain = parts.filter((part) => part.startsWith('dc='))
  return (domain.length > 0 ? domain : parts).join(',')
}

/**
 * No answer about the person: `provider_unavailable` when no password can have reached a server that
 * counts it, `provider_error` when one may have, or when our own questions were refused.
 */
function notAsked({ step, failure }: DirectoryFailure): Proof {
  if (failure.type === 'refused') return refused('provider_error', `${step} LDAP ${failure.result}`)
  const why = step === 'person_bind' ? 'provider_error' : 'provider_unavailable'
  return refused(why, `${step} ${failure.type}`)
}

function refused(why: FederationRefusal, detail?: string): Proof {
  return { ok: false, why, ...(detail && { detail }) }
}
