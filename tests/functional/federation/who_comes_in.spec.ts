import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import { forgetUsedCodes, query } from '#tests/functional/auth/enrolment'
import {
  administratorOf,
  federationPath,
  formFor,
  givenConnection,
  givenGroup,
  json,
  latest,
  leaving,
  mapHosts,
  refusals,
  returning,
  sentenceOn,
  signInBy,
  unmapHosts,
} from '#tests/functional/federation/directory_clinic'
import { arrived, peoplePath, personOf } from '#tests/functional/people/staff_room'
import { Browser } from '#tests/functional/auth/browser'
import { codeOf, setUpClinics, type GivenUnit } from '#tests/support/clinic'
import { LyingProvider, type Lie } from '#tests/support/oidc/lying_provider'
import { asSuperuser } from '#tests/support/superuser'

type Admin = Awaited<ReturnType<typeof administratorOf>>

const rolesOf = statement(
  'tests.roles_of',
  `select a.role, a.valid_until is null as is_open, a.federation_connection_id is not null as by_group
   from assignments a where a.staff_id = $1 order by a.valid_from, a.id`
)
const unproved = statement('tests.forget_sessions_of', 'delete from sessions where staff_id = $1')

let people = 0
const someone = (more: Record<string, unknown> = {}) => {
  people += 1
  return { sub: `person-${people}`, name: 'Kari Nordmann', groups: ['ward'], amr: ['mfa'], ...more }
}

test.group('Federation | who comes in, and with which roles', (group) => {
  const { nordlys } = setUpClinics(group)
  let provider: LyingProvider
  let second: LyingProvider
  let admin: Admin
  let unit: GivenUnit
  let connectionId: string
  let secondId: string

  group.setup(async () => {
    provider = await LyingProvider.start('id.nordlys.example')
    second = await LyingProvider.start('id.second.example')
    mapHosts([provider, second])
    admin = await administratorOf(nordlys)
    unit = await nordlys.givenUnit()
    connectionId = await givenConnection(admin.browser, provider)
    secondId = await givenConnection(admin.browser, second, { name: 'Second ID' })
    for (const id of [connectionId, secondId]) {
      await givenGroup(admin.browser, id, 'ward', 'clinician', unit)
      await givenGroup(admin.browser, id, 'privacy', 'privacy_officer')
    }
    return async () => {
      unmapHosts()
      await provider.stop()
      await second.stop()
    }
  })

  const signIn = (person: Record<string, unknown>, lie: Lie = {}) =>
    signInBy(nordlys, { connectionId, provider, person }, lie)

  const staffIdOf = async () => {
    const event = await asSuperuser(nordlys, (client) =>
      client.query<{ staff_id: string }>(
        'select staff_id from federated_identities order by linked_at desc limit 1'
      )
    )
    return event.rows[0]?.staff_id ?? ''
  }

  test('an unknown person whose group gives a role gets an account with that role', async ({
    assert,
  }) => {
    const { browser, location } = await signIn(someone())
    assert.equal(location, '/')
    assert.equal(await browser.statusAsProgram('/patients'), 200)
    const page = await personOf(admin.browser, { id: await staffIdOf() })
    assert.equal(page.person.name, 'Kari Nordmann')
    assert.deepEqual(
      page.assignments.map(({ role, directory }) => [role, directory]),
      [['clinician', 'Nordlys ID']]
    )
  })

  test('whose groups give nothing is refused in plain words, and gets no account', async ({
    assert,
  }) => {
    const count = async () => {
      const { rows } = await asSuperuser(nordlys, (client) =>
        client.query<{ total: string }>('select count(*) as total from staff')
      )
      return rows[0]?.total
    }
    const before = await count()
    const { sentence } = await signIn(someone({ groups: ['gardeners'] }))
    assert.include(sentence, 'ingen av gruppene dine')
    assert.equal(await count(), before)
    assert.equal((await refusals(nordlys)).at(-1), 'no_role')
  })

  test('where unknown people are refused, a group opens nothing', async ({ assert }) => {
    const path = `${federationPath}/${secondId}`
    const form = formFor(second, { name: 'Second ID', unknownPerson: 'refuse' })
    assert.equal((await admin.browser.put(path, form, json)).status, 200)
    await admin.browser.post(`${path}/tests`, {}, json)
    await admin.browser.post(`${path}/activation`, {}, json)
    const person = someone()
    const { sentence } = await signInBy(nordlys, {
      connectionId: secondId,
      provider: second,
      person,
    })
    assert.include(sentence, 'du har ingen konto her')
  })

  test('the same address at a second directory is another person', async ({ assert }) => {
    const { browser: admins } = admin
    await admins.put(`${federationPath}/${secondId}`, formFor(second, { name: 'Second ID' }), json)
    await admins.post(`${federationPath}/${secondId}/tests`, {}, json)
    await admins.post(`${federationPath}/${secondId}/activation`, {}, json)
    const email = 'kari@nordlys.example'
    const first = someone({ email, preferred_username: email })
    assert.equal((await signIn(first)).location, '/')
    const one = await staffIdOf()
    const twin = { ...first }
    await signInBy(nordlys, { connectionId: secondId, provider: second, person: twin })
    const other = await staffIdOf()
    assert.notEqual(one, other)
    const local = await personOf(admins, { id: other })
    assert.notEqual(local.person.signInName, email)
  })

  test('an address does not find an account that was made here either', async ({ assert }) => {
    const local = await nordlys.givenClinician(unit)
    const claims = someone({ preferred_username: local.signInName, groups: ['gardeners'] })
    const { location } = await signIn(claims)
    assert.equal(location, '/sign-in')
  })

  test('roles by group are made anew at each sign-in; roles people gave stay', async ({
    assert,
  }) => {
    const person = someone({ groups: ['ward', 'privacy'] })
    await signIn(person)
    const staffId = await staffIdOf()
    const given = { role: 'administrator', unitId: null, from: '', until: '' }
    const path = `${peoplePath}/${staffId}/assignments`
    assert.equal((await admin.browser.post(path, given, json)).status, 200)

    const { browser } = await signIn({ ...person, groups: ['privacy'] })
    const roles = await query(nordlys, rolesOf, [staffId])
    assert.sameDeepMembers(roles, [
      { role: 'clinician', is_open: false, by_group: true },
      { role: 'privacy_officer', is_open: true, by_group: true },
      { role: 'administrator', is_open: true, by_group: false },
    ])
    assert.equal(await browser.statusAsProgram('/patients'), 403)
    assert.equal(await browser.statusAsProgram('/audit'), 200)
  })

  test('a removed group ends access in every open session at the next sign-in', async ({
    assert,
  }) => {
    const person = someone()
    const { browser: morning } = await signIn(person)
    assert.equal(await morning.statusAsProgram('/patients'), 200)
    const { sentence } = await signIn({ ...person, groups: [] })
    assert.include(sentence, 'ingen av gruppene dine')
    assert.equal(await morning.statusAsProgram('/patients'), 403)
  })

  test('a directory that says nothing of a second factor leads to one of our own', async ({
    assert,
  }) => {
    const person = someone({ amr: ['pwd'] })
    const { browser, location } = await signIn(person)
    assert.equal(location, '/sign-in/factor')
    assert.equal(await browser.statusAsProgram('/patients'), 401)
    const page = await browser.page('/sign-in/factor')
    const secret = String(page.props.secretText).replaceAll(' ', '')
    assert.equal(
      await browser.postLocation('/sign-in/factor', { code: '000000' }),
      '/sign-in/factor'
    )
    const enrolled = await browser.postLocation('/sign-in/factor', { code: codeOf({ secret }) })
    assert.equal(enrolled, '/')
    assert.equal(await browser.statusAsProgram('/patients'), 200)

    await forgetUsedCodes(nordlys)
    const next = await signIn({ ...person, amr: undefined })
    assert.equal(next.location, '/sign-in/code')
    assert.equal(await next.browser.location('/sign-in/factor'), '/sign-in/code')
    const code = codeOf({ secret }, 1)
    assert.equal(await next.browser.postLocation('/sign-in/code', { code }), '/')
    const event = await latest(nordlys, 'sign_in.succeeded')
    assert.deepEqual(event?.details, { factor: 'authenticator', first: 'federated', connectionId })
  })

  test('nobody connects a factor who has not come by a directory', async ({ assert }) => {
    const { host } = await nordlys.tenant()
    const browser = new Browser(host)
    assert.equal(await browser.location('/sign-in/factor'), '/sign-in/code')
    const sent = await browser.postLocation('/sign-in/factor', { code: '123456' })
    assert.equal(sent, '/sign-in')
  })

  test('a required acr that is not met, and a sign-in too long ago, open nothing', async ({
    assert,
  }) => {
    const strict = await givenConnection(admin.browser, provider, {
      name: 'Strict ID',
      requiredAcr: 'high',
      factorAcr: 'high',
      ageMinutesMax: 5,
    })
    await givenGroup(admin.browser, strict, 'ward', 'clinician', unit)
    const now = Math.floor(Date.now() / 1000)
    const visit = (claims: Record<string, unknown>, lie?: Lie) =>
      signInBy(nordlys, { connectionId: strict, provider, person: someone(claims) }, lie)
    const { asked } = await leaving(nordlys, strict)
    assert.equal(asked.parameters.get('acr_values'), 'high')
    assert.equal(asked.parameters.get('max_age'), '300')
    await visit({ acr: 'low', auth_time: now })
    await visit({ acr: 'high', auth_time: now - 4000 })
    await visit({ acr: 'high' }, { claims: { auth_time: undefined } })
    assert.deepEqual((await refusals(nordlys)).slice(-3), ['weak_sign_in', 'too_old', 'too_old'])
    const fine = await visit({ acr: 'high', auth_time: now, amr: undefined })
    assert.equal(fine.location, '/', 'the acr says that a second factor was given')
  })

  test('a person connects the account they have from inside it, and only then', async ({
    assert,
  }) => {
    const ola = await nordlys.givenClinician(unit, 'Ola Dahl')
    const browser = await arrived(nordlys, ola)
    const person = someone({ groups: [], name: 'Ola Dahl' })
    const begun = await browser.post(`/account/connections/${connectionId}`)
    const asked = LyingProvider.asked(begun.headers.location ?? '')
    const back = await returning(browser, connectionId, await provider.signIn(asked, person))
    assert.equal(back.headers.location, '/account')

    const { browser: next, location } = await signIn(person)
    assert.equal(location, '/', 'the role people gave counts')
    const me = await personOf(admin.browser, ola)
    assert.isNotNull(me.connections.find(({ id }) => id === connectionId)?.connectedAt)
    assert.equal(await next.statusAsProgram('/patients'), 200)

    const twice = await signIn(person)
    assert.equal(twice.location, '/')
    const gone = await browser.delete(`/account/connections/${connectionId}`)
    assert.equal(gone.headers.location, '/account')
    assert.equal(await twice.browser.statusAsProgram('/patients'), 401)
    assert.equal((await signIn(person)).location, '/sign-in')
  })

  test('connecting ends in the session it was begun in', async ({ assert }) => {
    const ola = await nordlys.givenClinician(unit, 'Ola Moe')
    const browser = await arrived(nordlys, ola)
    const begun = await browser.post(`/account/connections/${connectionId}`)
    const asked = LyingProvider.asked(begun.headers.location ?? '')
    await query(nordlys, unproved, [ola.id])
    const answer = await provider.signIn(asked, someone())
    const back = await returning(browser, connectionId, answer)
    assert.notEqual(back.headers.location, '/')
    assert.equal((await refusals(nordlys)).at(-1), 'unknown_request')
  })

  test('an invitation names the account, works once, and asks for the factor it has', async ({
    assert,
  }) => {
    const ola = await nordlys.givenClinician(unit, 'Ola Lie')
    const path = `${peoplePath}/${ola.id}/connections/${connectionId}`
    const made = await admin.browser.post(path, {}, json)
    const { value } = made.json<{ value: { address: string } }>()
    const { pathname } = new URL(value.address)
    const { host } = await nordlys.tenant()
    const browser = new Browser(host)
    await browser.page(pathname)
    const begun = await browser.post(pathname)
    const asked = LyingProvider.asked(begun.headers.location ?? '')
    const person = someone({ groups: [] })
    const back = await returning(browser, connectionId, await provider.signIn(asked, person))
    assert.equal(back.headers.location, '/sign-in/code', 'mfa elsewhere is not the factor here')
    await browser.page('/sign-in/code')
    await forgetUsedCodes(nordlys)
    const code = codeOf(ola)
    assert.equal(await browser.postLocation('/sign-in/code', { code }), '/')

    const again = await new Browser(host).page(pathname)
    assert.isNull(again.props.invitation)
    assert.equal((await signIn(person)).location, '/')
  })

  test('an invitation somebody replaced opens nothing', async ({ assert }) => {
    const ola = await nordlys.givenClinician(unit, 'Ola Berg')
    const path = `${peoplePath}/${ola.id}/connections/${connectionId}`
    const first = await admin.browser.post(path, {}, json)
    await admin.browser.post(path, {}, json)
    const { value } = first.json<{ value: { address: string } }>()
    const { host } = await nordlys.tenant()
    const page = await new Browser(host).page(new URL(value.address).pathname)
    assert.isNull(page.props.invitation)
  })

  test('who is suspended is refused, in open sessions too', async ({ assert }) => {
    const person = someone()
    const { browser } = await signIn(person)
    const staffId = await staffIdOf()
    await admin.browser.post(`${peoplePath}/${staffId}/suspension`, {}, json)
    assert.equal(await browser.statusAsProgram('/patients'), 401)
    assert.equal((await signIn(person)).location, '/sign-in')
    assert.equal((await refusals(nordlys)).at(-1), 'not_active')
  })

  test('a session lasts no longer than the connection says', async ({ assert }) => {
    const { browser } = await signIn(someone())
    const now = Date.now()
    const original = Date.now
    try {
      Date.now = () => now + 8 * 3_600_000 + 1000
      assert.equal(await browser.statusAsProgram('/patients'), 401)
      Date.now = () => now + 7 * 3_600_000
      assert.equal(await browser.statusAsProgram('/patients'), 200)
    } finally {
      Date.now = original
    }
  })

  test('a name a directory lets in and one nobody has are refused alike by the form', async ({
    assert,
  }) => {
    await signIn(someone({ preferred_username: 'federated.person' }))
    const { host } = await nordlys.tenant()
    const answers = await Promise.all(
      ['federated.person', `nobody.${randomUUID().slice(0, 6)}`].map(async (signInName) => {
        const browser = new Browser(host)
        await browser.post('/sign-in', { signInName, passphrase: 'noe som ikke stemmer' })
        return sentenceOn(browser, '/sign-in')
      })
    )
    assert.isNotEmpty(answers[0])
    assert.equal(answers[0], answers[1])
  })

  test('ending a connection ends its sessions, roles and links at once; the past stays', async ({
    assert,
  }) => {
    const doomed = await givenConnection(admin.browser, second, { name: 'Doomed ID' })
    await givenGroup(admin.browser, doomed, 'ward', 'clinician', unit)
    const person = someone()
    const visit = { connectionId: doomed, provider: second, person }
    const { browser } = await signInBy(nordlys, visit)
    assert.equal(await browser.statusAsProgram('/patients'), 200)
    const staffId = await staffIdOf()

    const ended = await admin.browser.delete(`${federationPath}/${doomed}/activation`, json)
    assert.equal(ended.status, 200)
    assert.equal(await browser.statusAsProgram('/patients'), 401)
    const stranger = nordlys.visitor()
    assert.equal((await stranger.post(`/sign-in/with/${doomed}`)).status, 404)
    const page = await personOf(admin.browser, { id: staffId })
    assert.deepEqual(
      page.assignments.map(({ phase, directory }) => [phase, directory]),
      [['ended', 'Doomed ID']]
    )
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ secret: boolean; served: boolean }>(
        `select c.active_sealed is not null or c.draft_sealed is not null as secret,
           p.until is not null as served
         from federation_connections c join federation_periods p on p.connection_id = c.id
         where c.id = $1`,
        [doomed]
      )
    )
    assert.deepEqual(rows, [{ secret: false, served: true }])
  })
})
