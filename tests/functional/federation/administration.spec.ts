import { test } from '@japa/runner'
import { collectRegister } from '#app/privacy/register_sources'
import { registerAt } from '#app/privacy/register'
import { statement } from '#app/tenants/statement'
import { halfSignedIn, query, signedIn } from '#tests/functional/auth/enrolment'
import { Browser } from '#tests/functional/auth/browser'
import {
  administratorOf,
  federationPath,
  formFor,
  givenConnection,
  givenGroup,
  json,
  latest,
  mapHosts,
  sentenceOn,
  signInBy,
  unmapHosts,
} from '#tests/functional/federation/directory_clinic'
import { setUpClinics, type GivenStaff } from '#tests/support/clinic'
import { LyingProvider } from '#tests/support/oidc/lying_provider'
import { asSuperuser } from '#tests/support/superuser'

/** A second authenticator; by its row it is a factor of its own. */
const secondFactor = statement(
  'tests.copy_factor',
  `insert into staff_factors (id, staff_id, kind, secret_sealed, confirmed_at)
   select gen_random_uuid(), staff_id, kind, secret_sealed, now() from staff_factors
   where staff_id = $1 limit 1`
)

test.group('Federation | an administrator’s work', (group) => {
  const { nordlys } = setUpClinics(group)
  let provider: LyingProvider
  let admin: Awaited<ReturnType<typeof administratorOf>>

  group.setup(async () => {
    provider = await LyingProvider.start('id.nordlys.example')
    mapHosts([provider])
    return async () => {
      unmapHosts()
      await provider.stop()
    }
  })
  group.each.setup(async () => {
    admin = await administratorOf(nordlys)
    provider.metadata = {}
  })

  const post = (path: string, body: unknown = {}) =>
    admin.browser.post(`${federationPath}${path}`, body, json)
  const codeIn = (answer: { json: <T>() => T }) =>
    answer.json<{ error?: { code: string } }>().error?.code
  const store = async (more: Record<string, unknown> = {}) => {
    const made = await post('', formFor(provider, more))
    return made.json<{ value: string }>().value
  }

  test('a connection is stored, tested, used; its secret is never shown again', async ({
    assert,
  }) => {
    const id = await store({ name: 'Trinnvis ID' })
    const early = await post(`/${id}/activation`)
    assert.equal(codeIn(early), 'not_tested')
    const before = await new Browser('nordlys.localhost').get('/sign-in')
    assert.notInclude(before.text, 'Trinnvis ID')

    assert.isTrue((await post(`/${id}/tests`)).json<{ ok: boolean }>().ok)
    assert.equal((await post(`/${id}/activation`)).status, 200)
    const sign = await new Browser('nordlys.localhost').get('/sign-in')
    assert.include(sign.text, 'Trinnvis ID')

    const page = await admin.browser.get(`${federationPath}/${id}`)
    assert.equal(page.status, 200)
    assert.include(page.text, provider.clientId)
    assert.notInclude(page.text, provider.clientSecret)
    for (const path of [federationPath, `${federationPath}/new/oidc`, '/account']) {
      assert.equal((await admin.browser.get(path)).status, 200, path)
    }
  })

  test('new settings wait until they are tested; the old ones go on working', async ({
    assert,
  }) => {
    const id = await givenConnection(admin.browser, provider, { name: 'Gammel ID' })
    const form = formFor(provider, { name: 'Ny ID', clientSecret: 'wrong-secret' })
    assert.equal((await admin.browser.put(`${federationPath}/${id}`, form, json)).status, 200)
    const sign = await new Browser('nordlys.localhost').get('/sign-in')
    assert.include(sign.text, 'Gammel ID')
    const tested = (await post(`/${id}/tests`)).json<{ ok: boolean; text: { nb: string } }>()
    assert.isFalse(tested.ok)
    assert.include(tested.text.nb, 'kjenner ikke klient-ID-en')
    assert.equal(codeIn(await post(`/${id}/activation`)), 'not_tested')
  })

  test('a test says what is wrong: another issuer, a strange host, silence', async ({ assert }) => {
    const id = await store()
    const sentence = async () =>
      (await post(`/${id}/tests`)).json<{ text: { en: string } }>().text.en
    provider.metadata = { issuer: 'https://evil.example' }
    assert.include(await sentence(), 'another name than this issuer')
    assert.equal((await latest(nordlys, 'federation.tested'))?.outcome, 'failure')
    provider.metadata = { token_endpoint: 'https://evil.example/token' }
    assert.include(await sentence(), 'evil.example')
    provider.metadata = {}
    provider.isDown = true
    const down = await sentence()
    provider.isDown = false
    assert.match(down, /does not answer|could not be used/)
  })

  test('no change without a factor given within minutes', async ({ assert }) => {
    const original = Date.now
    const now = Date.now()
    try {
      Date.now = () => now + 6 * 60_000
      const answer = await post('', formFor(provider))
      assert.equal(answer.status, 403)
      assert.include(answer.text, 'E_PROOF_REQUIRED')
    } finally {
      Date.now = original
    }
  })

  test('a directory another company runs is a processor, from activation to end', async ({
    assert,
  }) => {
    const other = {
      name: 'Skykatalog',
      operatedBy: 'other',
      processorName: 'Directory Ltd',
      processorAddress: '1 Cloud Street',
      processorCountry: 'US',
    }
    const missing = await post('', formFor(provider, other))
    assert.equal(missing.status, 422, 'outside the EEA without a basis')
    const before = new Date()
    const id = await givenConnection(admin.browser, provider, {
      ...other,
      transferMechanism: 'EU-US DPF',
    })
    const names = async (at: Date | null) => {
      const facts = await nordlys.inside(async (tenant) => collectRegister(tenant))
      const { processors, activities } = registerAt(facts, at)
      return [
        processors.some(({ name }) => name === 'Directory Ltd'),
        activities.some(({ recipients }) => recipients.includes('Directory Ltd')),
      ]
    }
    const during = new Date()
    assert.deepEqual(await names(null), [true, true])
    await admin.browser.delete(`${federationPath}/${id}/activation`, json)
    assert.deepEqual(await names(null), [false, false])
    assert.deepEqual(await names(during), [true, true], 'the past stays')
    assert.deepEqual(await names(before), [false, false])
  })

  const sealed = async (): Promise<GivenStaff> => {
    const staff = await nordlys.givenStaff('administrator', undefined, 'Nød Konto')
    await query(nordlys, secondFactor, [staff.id])
    return staff
  }

  test('an emergency account has two factors, and each use is an alarm', async ({ assert }) => {
    const one = await nordlys.givenStaff('administrator', undefined, 'Bare En')
    assert.equal(codeIn(await post(`/sealed-accounts/${one.id}`)), 'sealed_needs_two_factors')
    const staff = await sealed()
    assert.equal((await post(`/sealed-accounts/${staff.id}`)).status, 200)

    const browser = await signedIn(nordlys, staff)
    assert.equal((await latest(nordlys, 'sealed_account.used'))?.outcome, 'success')
    await browser.get('/')
    const own = await browser.get(federationPath)
    assert.include(own.text, 'Din egen bruk')
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ id: string; told: number }>(
        `select u.id, (select count(*)::int from staff_notices n
           where n.kind = 'local_administrator_used' and n.staff_id = $2) as told
         from sealed_account_uses u where u.staff_id = $1`,
        [staff.id, admin.id]
      )
    )
    assert.equal(rows[0]?.told, 1, 'every administrator is told')
    const review = `/sealed-uses/${rows[0]?.id}/review`
    const mine = await browser.post(`${federationPath}${review}`, {}, json)
    assert.equal(codeIn(mine), 'own_use')
    assert.equal((await post(review)).status, 200)
  })

  test('directories alone let people in only where an emergency account does too', async ({
    assert,
  }) => {
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(`update staff set is_sealed_account = false returning id`)
    )
    assert.isNotEmpty(rows)
    const only = (isOnly: boolean) => admin.browser.put(`${federationPath}/only`, { isOnly }, json)
    assert.equal(codeIn(await only(true)), 'sealed_needed')

    const staff = await sealed()
    await post(`/sealed-accounts/${staff.id}`)
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    assert.equal((await only(true)).status, 200)
    try {
      const browser = new Browser('nordlys.localhost')
      const { signInName, passphrase } = kari
      await browser.post('/sign-in', { signInName, passphrase })
      const refused = await sentenceOn(browser, '/sign-in')
      const other = new Browser('nordlys.localhost')
      await other.post('/sign-in', { signInName: 'nobody.here', passphrase })
      assert.equal(refused, await sentenceOn(other, '/sign-in'), 'like a wrong passphrase')

      await halfSignedIn(nordlys, staff)
      const path = `/administration/people/${staff.id}/suspension`
      const shut = await admin.browser.post(path, {}, json)
      assert.equal(codeIn(shut), 'last_sealed_account')
      const unset = `${federationPath}/sealed-accounts/${staff.id}`
      assert.equal(codeIn(await admin.browser.delete(unset, json)), 'sealed_needed')

      const id = await givenConnection(admin.browser, provider, { name: 'Eneste ID' })
      await givenGroup(admin.browser, id, 'ward', 'clinician', unit)
      const person = { sub: 'only-1', name: 'Kari', groups: ['ward'], amr: ['mfa'] }
      const visit = await signInBy(nordlys, { connectionId: id, provider, person })
      assert.equal(visit.location, '/')
    } finally {
      assert.equal((await only(false)).status, 200)
    }
  })

  test('a clinician and a privacy officer change no connection', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    for (const role of ['clinician', 'privacy_officer'] as const) {
      const browser = await signedIn(nordlys, await nordlys.givenStaff(role, unit))
      await browser.get('/')
      const answer = await browser.post(federationPath, formFor(provider), json)
      assert.equal(answer.status, 403)
      assert.include(answer.text, 'E_FORBIDDEN')
    }
  })
})
