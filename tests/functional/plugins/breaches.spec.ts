import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { egressBroker } from '#app/egress/installation_broker'
import { blame } from '#app/plugins/plugin_faults'
import { findPlugin } from '#app/plugins/plugin_catalogue'
import { databasePrefix } from '#app/tenants/installation'
import { withAdminConnection } from '#app/tenants/provisioning/admin_connection'
import { statement } from '#app/tenants/plane_database'
import { forgetActivations } from '#app/plugins/activation_views'
import {
  eventsOf,
  givenAdministrator,
  intervalsOf,
  root,
  setUpVideoClinics,
  stateOf,
  switchOn,
} from '#tests/functional/plugins/video_clinic'
import { propsOf, statusOf } from '#tests/support/answers'
import type { Clinic } from '#tests/support/clinic'
import type { PluginDetailProps } from '#resources/inertia/contract'

const adminUrl = process.env.DATABASE_URL ?? ''
const plugin = findPlugin('video_meetings')!
const source = { kind: 'plugin', id: 'video_meetings' } as const
const link = '/video-meetings/join/nobody'

/** Plugin code tries to send a field that its manifest does not have. */
async function sendUndeclared(clinic: Clinic) {
  const json = { endDate: '2030-01-01T00:00:00Z', patientName: 'Åse Bjørnsdatter' }
  return clinic.inside(() => egressBroker().request({ source, template: 'create_room', json }))
}

test.group('Plugins | breaches', (group) => {
  const { nordlys, sorlys, provider } = setUpVideoClinics(group)

  test('what is not declared does not leave, and stands in the log', async ({ assert }) => {
    await switchOn(await givenAdministrator(nordlys))
    await switchOn(await givenAdministrator(sorlys))
    await provider.reset()
    const result = await sendUndeclared(nordlys)
    assert.deepInclude(result, { ok: false })
    assert.isEmpty(await provider.calls())
    const [event] = await eventsOf(nordlys, 'egress.refused')
    assert.deepInclude(event?.details, { source: 'plugin:video_meetings', field: 'patientName' })
    assert.notInclude(JSON.stringify(event), 'Åse')
  })

  test('the third breach within an hour stops the plugin, here and nowhere else', async ({
    assert,
  }) => {
    await sendUndeclared(nordlys)
    assert.equal(await stateOf(nordlys), 'active')
    await sendUndeclared(nordlys)
    assert.equal(await stateOf(nordlys), 'suspended')
    assert.equal(await stateOf(sorlys), 'active')
    assert.lengthOf(await eventsOf(nordlys, 'plugin.suspended'), 1)
    assert.equal(await statusOf(nordlys.visitor().get(link)), 404)
    assert.equal(await statusOf(sorlys.visitor().get(link)), 200)
  })

  test('suspended, it stays on the register: the processor may still hold data', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    const { registerDiff, plugin: card } = await propsOf<PluginDetailProps>(ola.get(root))
    assert.equal(card.state, 'suspended')
    assert.isEmpty(registerDiff.added)
  })

  test('an administrator switches it on again, and old breaches do not count', async ({
    assert,
  }) => {
    const ola = await givenAdministrator(nordlys)
    await ola.post(`${root}/activation`)
    assert.equal(await stateOf(nordlys), 'active')
    await sendUndeclared(nordlys)
    assert.equal(await stateOf(nordlys), 'active')
  })

  test('errors of its code count, refusals of the house do not', async ({ assert }) => {
    const full = Object.assign(new Error('log full'), { code: 'E_AUDIT_UNAVAILABLE', status: 503 })
    for (let count = 0; count < 5; count += 1) await nordlys.inside(() => blame(plugin, full))
    assert.equal(await stateOf(nordlys), 'active')
    for (let count = 0; count < 2; count += 1) {
      await nordlys.inside(() => blame(plugin, new TypeError('undefined is not a function')))
    }
    assert.equal(await stateOf(nordlys), 'suspended')
  })

  test('an upgrade that reaches further waits until it is confirmed', async ({ assert }) => {
    const tenant = await sorlys.tenant()
    const less = `update activations set confirmed_reach = array_remove(confirmed_reach, $1)`
    const line = 'browser {subdomain}.whereby.com display_name'
    await tenant.database.query(statement('test.confirmed_less', less), [line])
    forgetActivations(tenant)
    assert.equal(await statusOf(sorlys.visitor().get(link)), 404)

    const before = await intervalsOf(sorlys)
    const ola = await givenAdministrator(sorlys)
    await ola.post(`${root}/activation`)
    assert.equal(await statusOf(sorlys.visitor().get(link)), 200)
    assert.lengthOf(await intervalsOf(sorlys), before.length + 1)
  })

  test('pages of it that fail three times are taken away, the rest of the house works', async ({
    assert,
  }) => {
    await sql('alter table video_meetings_invitations rename to gone')
    for (let count = 0; count < 3; count += 1) {
      assert.equal(await statusOf(sorlys.visitor().get(link)), 500)
    }
    await pause(200)
    assert.equal(await stateOf(sorlys), 'suspended')
    assert.equal(await statusOf(sorlys.visitor().get(link)), 404)
    assert.equal(await statusOf(sorlys.visitor().get('/privacy')), 200)
  })
})

async function sql(text: string): Promise<void> {
  const database = `${databasePrefix()}t_sorlys`
  await withAdminConnection(adminUrl, (client) => client.query(text), database)
}
