import { test } from '@japa/runner'
import { FinishEndings } from '#app/plugins/jobs/finish_endings'
import { EndingSweeper } from '#app/plugins/ending_sweeper'
import { sweeperOptions } from '#app/jobs/sweeper_options'
import app from '@adonisjs/core/services/app'
import { propsOf } from '#tests/support/answers'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'
import {
  eventsOf,
  givenAdministrator,
  root,
  setUpVideoClinics,
  stateOf,
  switchOn,
} from '#tests/functional/plugins/video_clinic'
import type { PluginDetailProps, RegisterProps } from '#resources/inertia/contract'

test.group('Plugins | what a switched-off plugin left at its provider', (group) => {
  const { nordlys, provider } = setUpVideoClinics(group)

  /** Switched on with one planned room, then off while the provider refuses to remove it. */
  async function givenLeftOver(): Promise<Visitor> {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    const kari = await nordlys.signIn(await nordlys.givenClinician(unit))
    const startsAt = new Date(Date.now() + 300_000).toISOString()
    await kari.post(`/video-meetings/patients/${patient.id}/meetings`, { startsAt, minutes: 30 })
    await provider.answersNext({ status: 403 })
    await ola.delete(`${root}/activation`)
    return ola
  }

  async function phases() {
    const events = await eventsOf(nordlys, 'plugin.ended')
    return events.map(({ details }) => (details as { phase: string }).phase)
  }

  test('stays on the register and is told to whoever switched off; a second try finishes it', async ({
    assert,
  }) => {
    const ola = await givenLeftOver()
    assert.equal(await stateOf(nordlys), 'ending')
    const page = await ola.get(root)
    const { notice } = page.page<{ notice: { text: string } }>().props
    assert.match(notice.text, /Fortsatt der: 1/)
    const { plugin } = page.page<PluginDetailProps>().props
    assert.equal(plugin.state, 'ending')
    const { processors } = await propsOf<RegisterProps>(ola.get('/privacy-register'))
    assert.deepEqual(
      processors.map(({ name }) => name),
      ['Whereby AS']
    )

    await ola.delete(`${root}/activation`)
    assert.equal(await stateOf(nordlys), 'ended')
    assert.deepEqual(await phases(), ['begun', 'unfinished', 'finished'])
    const gone = await propsOf<RegisterProps>(ola.get('/privacy-register'))
    assert.isEmpty(gone.processors)
  })

  test('the job tries again by itself, and destroys the key when it is done', async ({
    assert,
  }) => {
    await givenLeftOver()
    const sweeper = new EndingSweeper({
      ...(await sweeperOptions(app)),
      queue: { dispatch: async () => false } as never,
    })
    await sweeper.sweep()
    assert.equal(await stateOf(nordlys), 'ended')
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ secrets: Buffer | null }>('select secrets_sealed as secrets from activations')
    )
    assert.isNull(rows[0]!.secrets)
    assert.deepInclude((await eventsOf(nordlys, 'plugin.ended')).at(-1)?.details, {
      phase: 'finished',
      leftOver: 0,
    })
  })

  test('after a day it is over, and what is left there is listed', async ({ assert }) => {
    await givenLeftOver()
    await asSuperuser(nordlys, (client) =>
      client.query(`update activations set state_since = now() - interval '25 hours'`)
    )
    await provider.answersNext({ status: 403 })
    await nordlys.inside(() => new FinishEndings().take({}).execute(new AbortController().signal))
    assert.equal(await stateOf(nordlys), 'ended')
    assert.deepInclude((await eventsOf(nordlys, 'plugin.ended')).at(-1)?.details, {
      phase: 'finished',
      leftOver: 1,
    })
  })

  test('a plugin that is not ending is left alone by the job', async ({ assert }) => {
    const ola = await givenAdministrator(nordlys)
    await switchOn(ola)
    const before = await phases()
    await nordlys.inside(() => new FinishEndings().take({}).execute(new AbortController().signal))
    assert.equal(await stateOf(nordlys), 'active')
    assert.deepEqual(await phases(), before)
  })
})
