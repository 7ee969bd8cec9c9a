import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import { runAce } from '#tests/functional/plugins/run_ace'
import {
  agreement,
  eventsOf,
  risk,
  settings,
  setUpVideoClinics,
  stateOf,
} from '#tests/functional/plugins/video_clinic'
import { propsOf, statusOf } from '#tests/support/answers'
import { operatorWords } from '#tests/support/operator'
import type { PublicPrivacyProps } from '#resources/inertia/contract'

type Answer = { ok: boolean; error?: string; added?: { name: string }[]; leftOver?: number }
const onNordlys = ['video_meetings', '--tenant', 'nordlys']

/** Longer than another process may go on without noticing. */
const noticedMs = 550

test.group('Plugins | commands', (group) => {
  const { nordlys } = setUpVideoClinics(group)
  let folder = ''
  group.setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'varde-activation-'))
    return () => rmSync(folder, { recursive: true, force: true })
  })

  test('the list tells who would receive what', async ({ assert }) => {
    type Manifest = {
      id: string
      state: string
      processors: { name: string; processing: string }[]
    }
    const { json } = await runAce<Manifest[]>('plugin:list', '--tenant', 'nordlys')
    assert.deepInclude(json[0], { id: 'video_meetings', state: 'available' })
    assert.deepInclude(json[0]?.processors[0], { name: 'Whereby AS', processing: 'Display name' })
  })

  test('without the steps the gate stays shut, with exit code 1', async ({ assert }) => {
    const { code, json } = await runAce<Answer>(
      'plugin:activate',
      ...onNordlys,
      ...(await operatorWords())
    )
    assert.equal(code, 1)
    assert.include(json.error, 'Missing: settings')
  })

  test('with a file it goes on, and the running server notices', async ({ assert }) => {
    const file = join(folder, 'activation.json')
    writeFileSync(file, JSON.stringify({ settings, agreement, risk }))
    const { code, json } = await runAce<Answer>(
      'plugin:activate',
      ...onNordlys,
      ...['--file', file],
      ...(await operatorWords())
    )
    assert.equal(code, 0)
    assert.deepEqual(
      json.added?.map(({ name }) => name),
      ['Whereby AS']
    )
    await pause(noticedMs)
    const page = await propsOf<PublicPrivacyProps>(nordlys.visitor().get('/privacy'))
    assert.equal(page.processors[0]?.name, 'Whereby AS')
    assert.equal(await statusOf(nordlys.visitor().get('/video-meetings/join/nobody')), 200)
    assert.lengthOf(await eventsOf(nordlys, 'plugin.activated'), 1)
  })

  test('it ends by command, and the running server notices', async ({ assert }) => {
    const { code, json } = await runAce<Answer>(
      'plugin:end',
      ...onNordlys,
      ...(await operatorWords())
    )
    assert.equal(code, 0)
    assert.equal(json.leftOver, 0)
    assert.equal(await stateOf(nordlys), 'ended')
    await pause(noticedMs)
    assert.equal(await statusOf(nordlys.visitor().get('/video-meetings/join/nobody')), 404)
  })

  test('an unknown tenant or plugin is said in one sentence', async ({ assert }) => {
    const wrong = [
      ['plugin:end', 'video_meetings', '--tenant', 'vestlys', ...(await operatorWords())],
      ['plugin:end', 'teleport', '--tenant', 'nordlys', ...(await operatorWords())],
      ['register:show', '--tenant', 'vestlys'],
      ['register:show', '--tenant', 'nordlys', '--at', 'yesterday'],
    ]
    for (const words of wrong) {
      const { code, json } = await runAce<Answer>(...words)
      assert.equal(code, 1)
      assert.isString(json.error)
    }
  })
})
