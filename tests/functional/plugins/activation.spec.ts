import { test } from '@japa/runner'
import { pageOf, statusOf } from '#tests/support/answers'
import {
  agreement,
  apiKey,
  eventsOf,
  givenAdministrator,
  intervalsOf,
  risk,
  root,
  settings,
  setUpVideoClinics,
  stateOf,
  switchOn,
  takeEveryStep,
} from '#tests/functional/plugins/video_clinic'
import type { PluginDetailProps } from '#resources/inertia/contract'

test.group('Plugins | switching on', (group) => {
  const { nordlys, sorlys, provider } = setUpVideoClinics(group)

  test('an administrator sees the plugin as available, and what is missing', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const page = await pageOf<PluginDetailProps>(ola.get(root))
    assert.equal(page.component, 'plugins/show')
    assert.equal(page.props.plugin.state, 'available')
    assert.deepEqual(page.props.plugin.missing, [
      'settings',
      'connection_test',
      'agreement',
      'risk',
    ])
    const [added] = page.props.registerDiff.added
    assert.equal(added?.name, 'Whereby AS')
    assert.equal(added?.processing.en, 'Display name')
  })

  test('a step that is missing keeps it off, and the attempt is in the log', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await ola.put(`${root}/settings`, settings)
    await ola.post(`${root}/activation`)
    assert.equal(await stateOf(nordlys), 'configured')
    const refused = await eventsOf(nordlys, 'plugin.refused')
    assert.equal(refused.at(-1)?.outcome, 'denied')
    assert.deepInclude(refused.at(-1)?.details, { missing: 'connection_test agreement risk' })
  })

  test('a wrong key is said in plain words, and the key is never shown again', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    await ola.put(`${root}/settings`, { ...settings, apiKey: 'wrong-key' })
    await ola.post(`${root}/connection-tests`)
    const page = await ola.get(root)
    const { connectionTest, fields } = page.page<PluginDetailProps>().props
    assert.isFalse(connectionTest?.ok)
    assert.include(connectionTest?.sentence.en, 'does not accept the API key')
    assert.notInclude(page.text, 'wrong-key')
    assert.deepInclude(fields.find(({ name }) => name === 'apiKey') ?? {}, {
      value: null,
      isSet: true,
    })
  })

  test('an agreement without every letter of article 28(3) is not recorded', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await ola.post(`${root}/agreements`, { ...agreement, clauses: ['a', 'b'] })
    const { props } = await pageOf<PluginDetailProps>(ola.get(root))
    assert.isNull(props.agreement)
  })

  test('a risk above the acceptance line keeps it off', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await takeEveryStep(ola)
    await ola.post(`${root}/risk-assessments`, { ...risk, likelihood: 4, consequence: 5 })
    await ola.post(`${root}/activation`)
    assert.equal(await stateOf(nordlys), 'configured')
  })

  test('with every step taken it goes on, in one moment for register, log and policy', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    assert.equal(await stateOf(nordlys), 'active')
    assert.lengthOf(await intervalsOf(nordlys), 1)
    assert.lengthOf(await eventsOf(nordlys, 'plugin.activated'), 1)

    const page = await ola.get(root)
    assert.equal(page.page<PluginDetailProps>().props.plugin.state, 'active')
    assert.include(page.headers['content-security-policy'], `frame-src ${provider.origin}`)
  })

  test('the other care provider sees nothing of it', async ({ assert }) => {
    const ola = await givenAdministrator(sorlys)
    const page = await ola.get(root)
    assert.equal(page.page<PluginDetailProps>().props.plugin.state, 'available')
    assert.include(page.headers['content-security-policy'], `frame-src 'none'`)
    assert.isEmpty(await intervalsOf(sorlys))
  })

  test('an open page is told to reload when a plugin is switched', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const { version: before } = await pageOf(ola.get('/privacy'))
    await ola.delete(`${root}/activation`)
    const { version: after } = await pageOf(ola.get('/privacy'))
    assert.notEqual(before, after)
    const stale = { 'x-inertia': 'true', 'x-inertia-version': before }
    assert.equal(await statusOf(ola.get('/privacy', { headers: stale })), 409)
  })

  test('nothing in the database holds the key in the clear', async ({ assert }) => {
    const { database } = await nordlys.tenant()
    const { statement } = await import('#app/tenants/plane_database')
    const all = statement('test.all_activations', 'select a::text as row from activations a')
    const rows = await database.query<{ row: string }>(all)
    const hex = Buffer.from(apiKey).toString('hex')
    assert.isFalse(rows.some(({ row }) => row.includes(apiKey) || row.includes(hex)))
  })
})

test.group('Plugins | who may', (group) => {
  const { nordlys } = setUpVideoClinics(group)

  test('a clinician cannot see or change plugins', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    assert.equal(await statusOf(kari.get(root)), 403)
    assert.equal(await statusOf(kari.post(`${root}/activation`)), 403)
    assert.lengthOf(await eventsOf(nordlys, 'route.denied'), 2)
  })

  test('a privacy officer reads and does not change', async ({ assert }) => {
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const page = await officer.get(root)
    assert.equal(page.status, 200)
    assert.isFalse(page.page<PluginDetailProps>().props.mayChange)
    assert.equal(await statusOf(officer.put(`${root}/settings`, settings)), 403)
  })

  test('nobody who is not signed in reaches the page', async ({ assert }) => {
    const answer = await nordlys.visitor().get(root)
    assert.equal(answer.status, 302)
    assert.include(answer.headers.location, '/sign-in')
  })

  test('a plugin that does not exist is not found', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    assert.equal(await statusOf(ola.get('/administration/plugins/teleport')), 404)
  })
})
