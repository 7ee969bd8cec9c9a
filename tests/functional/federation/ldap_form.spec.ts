import { test } from '@japa/runner'
import { forgetEgressBroker } from '#app/egress/installation_broker'
import { signInNameIndex } from '#app/auth/people'
import { statement } from '#app/tenants/statement'
import { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, query } from '#tests/functional/auth/enrolment'
import {
  endConnections,
  givenActiveDirectory,
  givenLdapConnection,
} from '#tests/functional/federation/given_ldap'
import { setUpClinics } from '#tests/support/clinic'
import { base, service } from '#tests/support/ldap/people'
import { recordedStatements } from '#tests/support/recorded_statements'

const password = 'Vinter-2026-fjell'

const lastEvents = statement(
  'tests.last_sign_in_events',
  `select action, outcome, details from audit_events
   where action like 'sign_in.%' order by at desc, id desc limit $1`
)
const rolesOf = statement(
  'tests.roles_by_name',
  `select a.role, a.unit_id from staff s join assignments a on a.staff_id = s.id
   where s.sign_in_name_index = $1 and (a.valid_until is null or a.valid_until > now())`
)

/** What any request may do, whoever is named in it: a cache that ran out, a sweep by chance. */
const nowAndThen = new Set(['plugins.select_current', 'auth.sweep_sessions'])

test.group('Federation | the sign-in form where people have an LDAP directory', (group) => {
  const { nordlys } = setUpClinics(group)
  let directory: Awaited<ReturnType<typeof givenActiveDirectory>>

  group.setup(async () => {
    directory = await givenActiveDirectory()
    return () => directory.close()
  })
  group.each.setup(async () => {
    directory.heard.length = 0
    for (const lie of Object.keys(directory.lies)) delete directory.lies[lie as 'bind']
    await forgetAttempts(nordlys)
    return () => endConnections(nordlys)
  })

  async function attempt(signInName: string, passphrase: string, browser = new Browser(host)) {
    const { headers } = await browser.post('/sign-in', { signInName, passphrase })
    const { location = '' } = headers
    if (location !== '/sign-in') return { browser, location, text: null }
    const { props } = await browser.page('/sign-in')
    return { browser, location, text: props.errors._ }
  }
  const host = 'nordlys.localhost'

  function passwordsHeard(): (string | undefined)[] {
    return directory.binds.map((bind) => bind.password)
  }

  test('a physician signs in with the password of the domain, and is asked for a factor of Varde', async ({
    assert,
  }) => {
    const { unitId } = await givenLdapConnection(nordlys, directory)
    const { location } = await attempt('Kari.Nordmann', password)
    assert.equal(location, '/sign-in/factor')
    const scope = await nordlys.tenant()
    const roles = await query(nordlys, rolesOf, [signInNameIndex(scope, 'kari.nordmann')])
    assert.deepEqual(roles, [{ role: 'clinician', unit_id: unitId }])
  })

  test('every name that is refused reads the same, costs the same statements and the same questions', async ({
    assert,
  }) => {
    await givenLdapConnection(nordlys, directory)
    const local = await nordlys.givenStaff('administrator')
    const names = [local.signInName, 'kari.nordmann', 'ola.hansen', 'ingen.heter.dette']
    const seen = []
    for (const name of names) {
      directory.heard.length = 0
      let text: unknown
      const statements = await recordedStatements(nordlys, async () => {
        text = (await attempt(name, 'feil passord her')).text
      })
      seen.push({
        text,
        statements: statements
          .filter((one) => !nowAndThen.has(one))
          .sort()
          .join(' '),
        asked: directory.heard.map(({ what }) => what),
      })
    }
    for (const { text, statements, asked } of seen) {
      assert.equal(text, seen[0]?.text)
      assert.equal(statements, seen[0]?.statements)
      assert.deepEqual(asked, ['bind', 'search', 'bind'])
    }
  })

  test('a passphrase of ours never travels, right or wrong, and the name does not either', async ({
    assert,
  }) => {
    await givenLdapConnection(nordlys, directory)
    const local = await nordlys.givenStaff('administrator')
    const right = await attempt(local.signInName, local.passphrase)
    assert.equal(right.location, '/sign-in/code')
    assert.isEmpty(directory.heard)

    const almost = `${local.passphrase}!`
    await attempt(local.signInName, almost)
    assert.notInclude(passwordsHeard(), almost)
    assert.notInclude(directory.filters.join(' '), local.signInName)
  })

  test('the password of a name the directory does not know stays here', async ({ assert }) => {
    await givenLdapConnection(nordlys, directory)
    await attempt('ingen.heter.dette', 'et passord som ingen skal se')
    assert.notInclude(passwordsHeard(), 'et passord som ingen skal se')
    assert.deepEqual(directory.binds[0]?.dn, service.dn)
  })

  test('while the directory is away every name reads so, and those of ours sign in', async ({
    assert,
  }) => {
    const away = await givenActiveDirectory()
    await givenLdapConnection(nordlys, away)
    await away.close()
    const local = await nordlys.givenStaff('administrator')
    const answers = []
    for (const name of [local.signInName, 'kari.nordmann', 'ingen.heter.dette']) {
      answers.push((await attempt(name, 'feil passord her')).text)
    }
    assert.lengthOf(new Set(answers), 1)
    assert.match(`${answers[0]}`, /katalog|directory/)
    const { location } = await attempt(local.signInName, local.passphrase)
    assert.equal(location, '/sign-in/code')
  })

  test('we stop before the directory locks, for names it knows and for names it does not', async ({
    assert,
  }) => {
    await givenLdapConnection(nordlys, directory, { locksAfter: 5 })
    const local = await nordlys.givenStaff('administrator')
    const texts: Record<string, unknown[]> = {}
    for (const name of ['kari.nordmann', local.signInName, 'ingen.heter.dette']) {
      texts[name] = []
      for (let time = 0; time < 4; time += 1) {
        texts[name].push((await attempt(name, `gjett ${time}`)).text)
      }
    }
    const [one, ...others] = Object.values(texts)
    for (const other of others) assert.deepEqual(other, one)
    const guesses = directory.binds.filter(({ dn }) => dn === `cn=kari.nordmann,${base}`)
    assert.lengthOf(guesses, 2)
    await attempt('kari.nordmann', password)
    assert.lengthOf(
      directory.binds.filter(({ dn }) => dn === guesses[0]?.dn),
      2
    )
  })

  test('thirty guesses at once are not thirty guesses', async ({ assert }) => {
    await givenLdapConnection(nordlys, directory, { locksAfter: 5 })
    const browser = new Browser(host)
    await browser.get('/sign-in')
    const posts = Array.from({ length: 30 }, (_, number) =>
      attempt('kari.nordmann', `gjetning ${number}`, browser.copy())
    )
    await Promise.all(posts)
    const guesses = directory.binds.filter(({ dn }) => dn === `cn=kari.nordmann,${base}`)
    assert.lengthOf(guesses, 2)
  })

  test('an outage uses up nobody’s attempts', async ({ assert }) => {
    await givenLdapConnection(nordlys, directory, { locksAfter: 3 })
    directory.lies.bind = (dn) => (dn === service.dn ? { code: 52 } : undefined)
    for (let time = 0; time < 4; time += 1) await attempt('kari.nordmann', password)
    delete directory.lies.bind
    forgetEgressBroker()
    const { location } = await attempt('kari.nordmann', password)
    assert.notEqual(location, '/sign-in')
  })

  test('why the directory refused goes to the log, and the person reads what everybody reads', async ({
    assert,
  }) => {
    const { id } = await givenLdapConnection(nordlys, directory)
    const { text } = await attempt('ingen.heter.dette', password)
    await forgetAttempts(nordlys)
    directory.lies.bind = (dn) =>
      dn === service.dn ? undefined : { code: 49, message: '80090308: LdapErr: …, data 775, v4563' }
    const locked = await attempt('kari.nordmann', password)
    assert.equal(locked.text, text)
    const [event] = await query<{ details: object }>(nordlys, lastEvents, [1])
    assert.containSubset(event, {
      details: { step: 'federated', why: 'account_locked', detail: 'data 775', connectionId: id },
    })
  })

  test('an empty password, or one of NUL, reaches no server', async ({ assert }) => {
    await givenLdapConnection(nordlys, directory)
    for (const typed of ['', '\0', '\0\0']) await attempt('kari.nordmann', typed)
    assert.isEmpty(directory.heard)
  })

  test('the directory’s own form counts the same guesses, and tells as little', async ({
    assert,
  }) => {
    const { id } = await givenLdapConnection(nordlys, directory, { locksAfter: 5 })
    const page = `/sign-in/with/${id}`
    const browser = new Browser(host)
    const tryThere = async (signInName: string) => {
      assert.equal(await browser.postLocation(page, { signInName, password: 'feil' }), page)
      return (await browser.page(page)).props.errors._
    }
    const unknown = await tryThere('ingen.heter.dette')
    directory.lies.bind = (dn) =>
      dn === service.dn ? undefined : { code: 49, message: 'AcceptSecurityContext error, data 775' }
    assert.equal(await tryThere('kari.nordmann'), unknown)
    await attempt('kari.nordmann', 'feil')
    assert.notEqual(await tryThere('kari.nordmann'), unknown)
    const guesses = directory.binds.filter(({ dn }) => dn === `cn=kari.nordmann,${base}`)
    assert.lengthOf(guesses, 2)
  })

  test('with two such directories the form asks neither', async ({ assert }) => {
    await givenLdapConnection(nordlys, directory)
    await givenLdapConnection(nordlys, directory, {}, { isBeside: true })
    await attempt('kari.nordmann', password)
    assert.isEmpty(directory.heard)
    const { props } = await new Browser(host).page('/sign-in')
    assert.containSubset(props, { formDirectory: null })
    assert.lengthOf(props.connections as unknown[], 2)
  })
})
