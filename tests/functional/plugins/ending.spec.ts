import { test } from '@japa/runner'
import { propsOf, statusOf } from '#tests/support/answers'
import { setTimeout as pause } from 'node:timers/promises'
import {
  eventsOf,
  givenAdministrator,
  intervalsOf,
  root,
  setUpVideoClinics,
  stateOf,
  switchOn,
} from '#tests/functional/plugins/video_clinic'
import { activationView, forgetActivations } from '#app/plugins/activation_views'
import { statement } from '#app/tenants/plane_database'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type {
  PluginDetailProps,
  PublicPrivacyProps,
  RegisterProps,
} from '#resources/inertia/contract'

const anyMeeting = '/video-meetings/meetings/6f1c1a52-0000-4000-8000-000000000000'
const anyLink = '/video-meetings/join/nobody'

async function isActive(tenant: TenantScope): Promise<boolean> {
  const view = await activationView(tenant)
  return view.isActive('video_meetings')
}

test.group('Plugins | switching off', (group) => {
  const { nordlys, sorlys } = setUpVideoClinics(group)

  test('routes of a plugin that was never on do not exist, signed in or not', async ({
    assert,
  }) => {
    const unit = await sorlys.givenUnit()
    const kari = await sorlys.signIn(await sorlys.givenClinician(unit))
    assert.equal(await statusOf(kari.get(anyMeeting)), 404)
    assert.equal(await statusOf(kari.post(`/video-meetings/patients/1/meetings`)), 404)
    assert.equal(await statusOf(sorlys.visitor().get(anyLink)), 404)
    assert.equal(await statusOf(sorlys.visitor().get(anyMeeting)), 404)
  })

  test('on, off and on again stands in the register with from and to', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    assert.equal(await statusOf(nordlys.visitor().get(anyLink)), 200)
    await pause(5)
    const whileOn = new Date().toISOString()
    await pause(5)
    await ola.delete(`${root}/activation`)

    assert.equal(await stateOf(nordlys), 'ended')
    assert.equal(await statusOf(nordlys.visitor().get(anyLink)), 404)
    const now = await ola.get('/privacy-register')
    assert.isEmpty(now.page<RegisterProps>().props.processors)
    assert.include(now.headers['content-security-policy'], `frame-src 'none'`)
    const then = await propsOf<RegisterProps>(ola.get(`/privacy-register?at=${whileOn}`))
    assert.equal(then.processors[0]?.name, 'Whereby AS')

    await switchOn(ola)
    const { history } = await propsOf<RegisterProps>(ola.get('/privacy-register'))
    assert.lengthOf(history, 2)
    assert.isNull(history[0]?.until)
    assert.isNotNull(history[1]?.until)
  })

  test('the key and the settings are destroyed', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await ola.delete(`${root}/activation`)
    const { fields, plugin } = await propsOf<PluginDetailProps>(ola.get(root))
    assert.equal(plugin.state, 'ended')
    assert.isTrue(fields.every(({ isSet }) => !isSet))
    const { database } = await nordlys.tenant()
    const [row] = await database.query<{ secrets_sealed: null }>(
      statement('test.secrets', 'select secrets_sealed from activations')
    )
    assert.isNull(row?.secrets_sealed)
  })

  test('switching off what is off is refused, and changes nothing', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    const before = await intervalsOf(nordlys)
    await ola.delete(`${root}/activation`)
    assert.deepEqual(await intervalsOf(nordlys), before)
  })

  test('the log has begun and finished apart', async ({ assert }) => {
    const events = await eventsOf(nordlys, 'plugin.ended')
    assert.deepInclude(events.at(-2)?.details, { phase: 'begun' })
    assert.deepInclude(events.at(-1)?.details, { phase: 'finished', leftOver: 0 })
  })

  test('the public page follows in the same request', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    const visitor = nordlys.visitor()
    const on = await propsOf<PublicPrivacyProps>(visitor.get('/privacy'))
    assert.deepEqual(
      on.processors.map(({ name }) => name),
      ['Whereby AS']
    )
    const elsewhere = await propsOf<PublicPrivacyProps>(sorlys.visitor().get('/privacy'))
    assert.isEmpty(elsewhere.processors)
    await ola.delete(`${root}/activation`)
    const off = await propsOf<PublicPrivacyProps>(visitor.get('/privacy'))
    assert.isEmpty(off.processors)
  })

  test('another process notices within half a second', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    const tenant = await nordlys.tenant()
    forgetActivations(tenant)
    assert.isTrue(await isActive(tenant))

    const elsewhere = statement('test.elsewhere', `update activations set state = 'suspended'`)
    await tenant.database.query(elsewhere)
    await pause(550)
    assert.isFalse(await isActive(tenant))
    assert.equal(await statusOf(nordlys.visitor().get(anyLink)), 404)
  })

  test('an agreement that has run out stops it on that day, without anybody acting', async ({
    assert,
  }) => {
    const { database } = await nordlys.tenant()
    const tenant = await nordlys.tenant()
    await database.query(statement('test.reactivate', `update activations set state = 'active'`))
    await database.query(
      statement(
        'test.run_out',
        `update processor_agreements set signed_on = '2020-01-01', valid_until = '2020-12-31'`
      )
    )
    forgetActivations(tenant)
    assert.isFalse(await isActive(tenant))
    const ola = await givenAdministrator(nordlys)
    const { plugin } = await propsOf<PluginDetailProps>(ola.get(root))
    assert.equal(plugin.state, 'suspended')
    assert.include(plugin.missing, 'agreement')
  })
})
