import { ok } from '#app/egress/outcome'
import type { ConnectionTest } from '#app/federation/contracts/protocol'
import type { Directory } from '#app/federation/ldap/directory'
import type { LdapSettings } from '#app/federation/ldap/ldap_settings'
import { anybody, subjectAttribute, subjectOf } from '#app/federation/ldap/person'
import { anyGroup } from '#app/federation/ldap/groups'
import type { Asked, ServerSession } from '#app/federation/ldap/server_session'
import {
  foundSentence,
  nobodySentence,
  testSentence,
  withoutSubjectSentence,
} from '#app/federation/ldap/test_sentence'

/**
 * Asks every server by itself, for a second one that was never tried is none. It stops at the first
 * that fails: the others may hold the same account, and would count the same wrong password.
 */
export async function testDirectory(directory: Directory): Promise<ConnectionTest> {
  const each = directory.each()
  for (const one of each) {
    const asked = await one.ask((at) => testServer(at, one.settings))
    if (!asked.ok) return { ok: false, text: testSentence(asked.failure) }
    if (!asked.value.ok) return asked.value
  }
  return { ok: true, text: foundSentence(each.length) }
}

async function testServer(
  at: ServerSession,
  settings: LdapSettings
): Promise<Asked<ConnectionTest>> {
  const people = await anybody(at, settings)
  if (!people.ok) return people
  const [person] = people.value
  if (!person) return ok({ ok: false, text: nobodySentence(at.server) })
  if (!subjectOf(person, settings)) {
    const text = withoutSubjectSentence(at.server, subjectAttribute(settings))
    return ok({ ok: false, text })
  }
  const groups = await anyGroup(at, settings)
  return groups.ok ? ok({ ok: true }) : groups
}
