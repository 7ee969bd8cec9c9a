import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { rotateKey } from '#app/keys/actions/rotate_key'
import { statement } from '#app/tenants/plane_database'
import { controlPlane } from '#app/tenants/control_plane'
import { cellsUnder, givenUnfiled, ownPace, readUnfiled } from '#tests/functional/keys/key_fixture'
import { seal, verify } from '#tests/functional/audit/log_fixture'
import { setUpClinics } from '#tests/support/clinic'
import { operatorWords } from '#tests/support/operator'

const selectKeys = statement(
  'test.select_keys_of',
  `select k.id, k.wrapped, k.destroyed_at, k.kind from keys k join tenants t on t.id = k.tenant_id
   where t.slug = $1 and k.kind = $2 order by k.id`
)
type KeyRow = { id: string; wrapped: Buffer | null; destroyed_at: Date | null }

async function keysOf(slug: string, kind: string): Promise<KeyRow[]> {
  const { scope } = await controlPlane()
  return scope.database.query<KeyRow>(selectKeys, [slug, kind])
}

test.group('Keys | rotation while people work', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.timeout(120_000)

  test('a new data key takes over under reads and writes, and no read fails', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(kari)
    const kept = await givenUnfiled(nordlys, 1_700)
    const before = (await nordlys.tenant()).keys.sealingKeyId

    let isRotating = true
    const statuses: number[] = []
    const work = (async () => {
      while (isRotating) {
        statuses.push((await browser.get(`/patients/${patient.id}`)).status)
        const [id] = await givenUnfiled(nordlys, 1)
        assert.equal(await readUnfiled(nordlys, id!), `source of ${id}`)
        kept.push(id!)
      }
    })()
    const rotation = await rotateKey('nordlys', 'dek', ownPace)
    isRotating = false
    await work

    assert.isAbove(statuses.length, 3)
    assert.deepEqual(new Set(statuses), new Set([200]))
    assert.equal(rotation.remaining, 0)
    assert.deepEqual(rotation.destroyed, [before])
    assert.isAtLeast(rotation.replaced, 1_700)
    assert.equal(await cellsUnder(nordlys, before), 0)
    for (const id of kept) assert.equal(await readUnfiled(nordlys, id), `source of ${id}`)
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
    const rows = await keysOf('nordlys', 'dek')
    assert.deepEqual(
      rows.filter(({ wrapped }) => wrapped !== null).map(({ id }) => id),
      [rotation.newKey]
    )
  })

  test('the old data key opens nothing that was sealed after it', async ({ assert }) => {
    const { keys } = await nordlys.tenant()
    const old = keys.seal('kept_resources', 'source_sealed', 'a', 'before')
    const { destroyed, newKey } = await rotateKey('nordlys', 'dek', ownPace)
    const fresh = keys.seal('kept_resources', 'source_sealed', 'a', 'after')

    assert.equal(keys.sealingKeyId, newKey)
    assert.notInclude(destroyed, newKey)
    const relabelled = Buffer.concat([old.subarray(0, 17), fresh.subarray(17)])
    assert.throws(() => keys.open('kept_resources', 'source_sealed', 'a', relabelled))
    assert.throws(() => keys.open('kept_resources', 'source_sealed', 'a', old))
  })

  test('a rotation killed half way is finished by the next run, with one new key', async ({
    assert,
    cleanup,
  }) => {
    const ids = await givenUnfiled(nordlys, 20_000)
    const before = (await nordlys.tenant()).keys.sealingKeyId
    const child = spawn(
      process.execPath,
      ['ace.js', 'key:rotate', '--tenant', 'nordlys', '--kind', 'dek', ...(await operatorWords())],
      { cwd: app.makePath(), stdio: 'ignore' }
    )
    cleanup(() => void child.kill('SIGKILL'))
    const all = await cellsUnder(nordlys, before)
    while ((await cellsUnder(nordlys, before)) > all - 2_000) await pause(20)
    child.kill('SIGKILL')
    const left = await cellsUnder(nordlys, before)
    assert.isAbove(left, 0)
    assert.include(await readUnfiled(nordlys, ids[0]!), 'source of')
    assert.include(await readUnfiled(nordlys, ids.at(-1)!), 'source of')

    const rotation = await rotateKey('nordlys', 'dek', ownPace)

    assert.isTrue(rotation.resumed)
    assert.deepEqual(rotation.destroyed, [before])
    assert.equal(await cellsUnder(nordlys, before), 0)
    const live = (await keysOf('nordlys', 'dek')).filter((key) => !key.destroyed_at)
    assert.deepEqual(
      live.map(({ id }) => id),
      [rotation.newKey]
    )
    for (const id of ids.slice(0, 500)) assert.include(await readUnfiled(nordlys, id), id)
  })

  test('a new key-encrypting key re-wraps every key, and the log still verifies', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit)
    const browser = await nordlys.signIn(kari)
    await seal(nordlys)
    const before = (await nordlys.tenant()).keys.kekId

    const rotation = await rotateKey('nordlys', 'kek', ownPace)

    assert.deepEqual(rotation.destroyed, [before])
    assert.equal((await browser.get(`/patients/${patient.id}`)).status, 200)
    const { keys, database } = await nordlys.tenant()
    const wraps = await database.query<{ kek: string }>(
      statement(
        'test.select_wrapping_keks',
        `select distinct encode(substring(wrapped from 1 for 16), 'hex') as kek
         from keystore.patient_keys`
      )
    )
    assert.deepEqual(
      wraps.map(({ kek }) => kek),
      [keys.kekId.replaceAll('-', '')]
    )
    await seal(nordlys)
    assert.isTrue((await verify(nordlys)).ok)
  })

  test('a damaged cell is left as it is, and keeps its key from being destroyed', async ({
    assert,
  }) => {
    const [id] = await givenUnfiled(sorlys, 1)
    const { database, keys } = await sorlys.tenant()
    const before = keys.sealingKeyId
    await database.query(
      statement(
        'test.damage_unfiled',
        `update kept_resources set source_sealed = set_byte(source_sealed, 40,
           get_byte(source_sealed, 40) # 1) where id = $1`
      ),
      [id]
    )
    const rotation = await rotateKey('sorlys', 'dek', ownPace)
    assert.equal(rotation.remaining, 1)
    assert.equal(rotation.damaged, 1)
    assert.deepEqual(rotation.destroyed, [])
    assert.equal(await cellsUnder(sorlys, before), 1)
  })
})
