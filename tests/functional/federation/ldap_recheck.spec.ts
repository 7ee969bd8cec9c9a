import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import { forgetAttempts, query } from '#tests/functional/auth/enrolment'
import {
  endConnections,
  givenActiveDirectory,
  givenLdapConnection,
  givenLink,
  signedInByDirectory,
} from '#tests/functional/federation/given_ldap'
import { setUpClinics } from '#tests/support/clinic'
import { groupBase, windowsDirectory, windowsPerson } from '#tests/support/ldap/people'

const openSessions = statement(
  'tests.sessions_of',
  'select 1 as one from sessions where staff_id = $1'
)
const rolesOf = statement(
  'tests.living_roles',
  `select role from assignments where staff_id = $1 and (valid_until is null or valid_until > now())`
)
const endingsOf = statement(
  'tests.access_endings',
  `select details from audit_events where action = 'federation.access_ended' and subject_id = $1`
)

/** A stored number that the form refuses: every request is due. */
const always = { recheckMinutes: 0 }
const kari = windowsPerson('kari.nordmann')

test.group('Federation | the directory is asked again while a session is open', (group) => {
  const { nordlys } = setUpClinics(group)
  let directory: Awaited<ReturnType<typeof givenActiveDirectory>>

  group.each.setup(async () => {
    directory = await givenActiveDirectory()
    await forgetAttempts(nordlys)
    return async () => {
      await directory.close()
      await endConnections(nordlys)
    }
  })

  async function atWork(settings = {}) {
    const { id } = await givenLdapConnection(nordlys, directory, settings)
    const unit = await nordlys.givenUnit()
    const staff = await nordlys.givenClinician(unit)
    await givenLink(nordlys, id, staff)
    const browser = await signedInByDirectory(nordlys, staff)
    directory.heard.length = 0
    return { staff, browser }
  }

  function replaceKari(...entries: (typeof windowsDirectory)[number][]): void {
    const others = windowsDirectory.filter(({ dn }) => dn !== kari.dn)
    directory.entries = [...others, ...entries]
  }

  test('nobody is looked up again before the minutes have passed', async ({ assert }) => {
    const { browser } = await atWork({ recheckMinutes: 15 })
    assert.equal(await browser.location('/'), '/patients')
    assert.isEmpty(directory.heard)
  })

  test('who is disabled in the directory is out at the next request, with every session', async ({
    assert,
  }) => {
    const { staff, browser } = await atWork(always)
    assert.equal(await browser.location('/'), '/patients')
    replaceKari(windowsPerson('kari.nordmann', { userAccountControl: ['514'] }))
    assert.equal(await browser.location('/'), '/sign-in')
    assert.isEmpty(await query(nordlys, openSessions, [staff.id]))
    assert.deepEqual(await query(nordlys, rolesOf, [staff.id]), [{ role: 'clinician' }])
    const [ending] = await query<{ details: object }>(nordlys, endingsOf, [staff.id])
    assert.containSubset(ending, { details: { why: 'account_disabled' } })
    replaceKari(kari)
    assert.equal(await browser.location('/'), '/sign-in')
  })

  test('who is removed from the directory is out as well', async ({ assert }) => {
    const { browser } = await atWork(always)
    replaceKari()
    assert.equal(await browser.location('/'), '/sign-in')
  })

  test('who is taken out of a group loses the role it gave, and nothing else', async ({
    assert,
  }) => {
    const { staff, browser } = await atWork(always)
    assert.lengthOf(await query(nordlys, rolesOf, [staff.id]), 2)
    const isLink = (dn: string) => dn === `cn=kardiologi,${groupBase}`
    directory.entries = windowsDirectory.filter(({ dn }) => !isLink(dn))
    assert.equal(await browser.location('/'), '/patients')
    assert.lengthOf(await query(nordlys, rolesOf, [staff.id]), 1)
    directory.entries = [...windowsDirectory]
    await browser.get('/')
    assert.lengthOf(await query(nordlys, rolesOf, [staff.id]), 2)
  })

  test('a directory that is away ends nobody’s session before its hours are over, and is not asked at every request', async ({
    assert,
  }) => {
    const { browser } = await atWork(always)
    directory.lies.bind = () => ({ code: 52 })
    assert.equal(await browser.location('/'), '/patients')
    assert.equal(await browser.location('/'), '/patients')
    assert.lengthOf(directory.binds, 1)
  })

  test('ten requests at once are one question', async ({ assert }) => {
    const { browser } = await atWork(always)
    directory.lies.searchDelayMs = 200
    await Promise.all(Array.from({ length: 10 }, () => browser.get('/')))
    assert.isAtMost(directory.binds.length, 2)
  })
})
