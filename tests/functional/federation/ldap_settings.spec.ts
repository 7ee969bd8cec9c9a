import { test } from '@japa/runner'
import { forgetAttempts, signedIn } from '#tests/functional/auth/enrolment'
import { Browser } from '#tests/functional/auth/browser'
import {
  administratorOf,
  federationPath,
  givenGroup,
  json,
} from '#tests/functional/federation/directory_clinic'
import {
  endConnections,
  givenActiveDirectory,
  typedSettings,
} from '#tests/functional/federation/given_ldap'
import { setUpClinics } from '#tests/support/clinic'
import { service } from '#tests/support/ldap/people'
import type { Visitor } from '#tests/support/visitor'
import { issueCertificate } from '#tests/unit/egress/support/certificates'

const terms = {
  protocol: 'ldap',
  name: 'Nordlys AD',
  unknownPerson: 'create',
  trustsFactor: true,
  recheckHours: 8,
  operatedBy: 'own',
}

test.group('Federation | an administrator connects an LDAP directory', (group) => {
  const { nordlys } = setUpClinics(group)
  let directory: Awaited<ReturnType<typeof givenActiveDirectory>>
  let administrator: Visitor

  group.setup(async () => {
    directory = await givenActiveDirectory()
    administrator = (await administratorOf(nordlys)).browser
    return () => directory.close()
  })
  group.each.setup(async () => {
    directory.heard.length = 0
    for (const lie of Object.keys(directory.lies)) delete directory.lies[lie as 'bind']
    await forgetAttempts(nordlys)
    return () => endConnections(nordlys)
  })

  function typed(changes: Record<string, unknown> = {}) {
    const servicePassword = service.password
    return { ...terms, ...typedSettings(directory), servicePassword, ...changes }
  }

  async function stored(changes: Record<string, unknown> = {}): Promise<string> {
    const answer = await administrator.post(federationPath, typed(changes), json)
    const { value } = answer.json<{ value?: string }>()
    if (!value) throw new Error(`not stored: ${answer.status} ${answer.text}`)
    return value
  }

  async function tested(id: string) {
    const answer = await administrator.post(`${federationPath}/${id}/tests`, {}, json)
    return answer.json<{ ok: boolean; text?: { en: string; nb: string } }>()
  }

  test('stored, tested, activated: then a physician signs in by a group', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const id = await stored()
    assert.isTrue((await tested(id)).ok)
    const activated = await administrator.post(`${federationPath}/${id}/activation`, {}, json)
    assert.equal(activated.status, 200)
    await givenGroup(administrator, id, 'leger', 'clinician', unit)

    const browser = new Browser('nordlys.localhost')
    const page = await browser.page('/sign-in')
    assert.containSubset(page.props, { formDirectory: { id, name: 'Nordlys AD' }, connections: [] })
    const form = { signInName: 'kari.nordmann', passphrase: 'Vinter-2026-fjell' }
    assert.equal(await browser.postLocation('/sign-in', form), '/sign-in/factor')
  })

  test('the password of the service account is never shown again', async ({ assert }) => {
    const id = await stored()
    const page = await administrator.get(`${federationPath}/${id}`)
    assert.notInclude(page.text, service.password)
  })

  test('it is not sent to another server unless it is typed again', async ({ assert }) => {
    const own = await givenActiveDirectory()
    const id = await stored()
    const { servicePassword, ...kept } = typed()
    const path = `${federationPath}/${id}`
    const moved = { ...kept, servers: `localhost:${own.port}` }
    assert.equal((await administrator.put(path, moved, json)).status, 422)
    await tested(id)
    assert.isEmpty(own.heard)
    const harmless = { ...kept, recheckMinutes: 20 }
    assert.equal((await administrator.put(path, harmless, json)).status, 200)
    const again = { ...moved, servicePassword }
    assert.equal((await administrator.put(path, again, json)).status, 200)
    await own.close()
  })

  test('what cannot be right is said beside its field, and nothing is asked')
    .with([
      { field: 'servers', value: 'ldap://dc1.nordlys.example' },
      { field: 'servers', value: 'dc1.nordlys.example:99999' },
      { field: 'base', value: 'nordlys.example' },
      { field: 'serviceDn', value: 'varde@nordlys.example' },
      { field: 'groupBase', value: 'grupper' },
      { field: 'authority', value: 'ikke et sertifikat' },
      { field: 'security', value: 'plain' },
      { field: 'security', value: 'none' },
      { field: 'nameAttribute', value: 'uid)(objectClass=*' },
      { field: 'locksAfter', value: 1 },
    ])
    .run(async ({ assert }, { field, value }) => {
      const answer = await administrator.post(federationPath, typed({ [field]: value }), json)
      assert.isUndefined(answer.json<{ value?: string }>().value, answer.text)
      assert.isEmpty(directory.heard)
    })

  test('the test says which step failed, and what to mend')
    .with([
      { changes: { servers: 'localhost:9' }, says: 'Connection:' },
      { changes: { servers: '10.1.2.3:636' }, says: 'VARDE_EGRESS_ALLOW' },
      { changes: { authority: '' }, says: 'Certificate:' },
      { changes: { servicePassword: 'feil' }, says: 'Service account:' },
      { changes: { base: 'ou=ingen,dc=nordlys,dc=example' }, says: 'People:' },
    ])
    .run(async ({ assert }, { changes, says }) => {
      const result = await tested(await stored(changes))
      assert.isFalse(result.ok)
      assert.include(result.text?.en, says)
      assert.notEqual(result.text?.nb, result.text?.en)
    })

  test('places that are not there, or not to be read, are told too')
    .with([
      { base: 'groups', code: 32, says: 'Groups:' },
      { base: 'staff', code: 50, says: 'may not search' },
    ])
    .run(async ({ assert }, { base, code, says }) => {
      directory.lies.search = (at) => (at.startsWith(`ou=${base}`) ? { code } : undefined)
      const result = await tested(await stored())
      assert.include(result.text?.en, says)
    })

  test('a certificate of another name is called that', async ({ assert }) => {
    const other = issueCertificate('dc9.sorlys.example')
    const wrong = await givenActiveDirectory(other)
    const id = await stored({ servers: `localhost:${wrong.port}`, authority: other.authority })
    assert.include((await tested(id)).text?.en, 'another name')
    await wrong.close()
  })

  test('a second server that does not answer is named before it is needed', async ({ assert }) => {
    const id = await stored({ servers: `localhost:${directory.port}\nlocalhost:9` })
    assert.isFalse((await tested(id)).ok)
  })

  test('an untested directory lets nobody in', async ({ assert }) => {
    const id = await stored()
    const activated = await administrator.post(`${federationPath}/${id}/activation`, {}, json)
    assert.notEqual(activated.status, 200)
  })

  test('who is no administrator may neither set up nor test a directory', async ({ assert }) => {
    const id = await stored()
    const unit = await nordlys.givenUnit()
    const clinician = await nordlys.givenClinician(unit)
    const browser = await signedIn(nordlys, clinician)
    for (const path of [federationPath, `${federationPath}/${id}/tests`]) {
      assert.equal((await browser.post(path, typed(), json)).status, 403)
    }
    assert.isEmpty(directory.heard)
  })
})
