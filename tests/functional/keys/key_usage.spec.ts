import { test } from '@japa/runner'
import { scanNonces } from '#app/keys/actions/scan_nonces'
import { gatherKeyFacts } from '#app/keys/key_facts'
import { SEALS_HARD_LIMIT, SEALS_PER_RESERVATION, SEALS_SOFT_LIMIT } from '#app/tenants/key_usage'
import { statement } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'
import { givenUnfiled, readUnfiled } from '#tests/functional/keys/key_fixture'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'

const place = 'kept_resources.source_sealed'
const selectReserved = statement(
  'test.select_reserved',
  'select reserved::int8::float8 as reserved from key_usage where key_id = $1 and place = $2'
)
const setReserved = statement(
  'test.set_reserved',
  'update key_usage set reserved = $3 where key_id = $1 and place = $2'
)
const countUnfiled = statement(
  'test.count_unfiled',
  'select count(*)::int as count from kept_resources'
)
const plantRepeat = statement(
  'test.plant_repeat',
  `update kept_resources set source_sealed =
     substring((select source_sealed from kept_resources where id = $1) from 1 for 29)
     || substring(source_sealed from 30) where id = $2`
)

test.group('Keys | how much a key has sealed', (group) => {
  const { nordlys } = setUpClinics(group)

  async function reserved(): Promise<number> {
    const { keys, database } = await nordlys.tenant()
    const [row] = await database.query<{ reserved: number }>(selectReserved, [
      keys.sealingKeyId,
      place,
    ])
    return row?.reserved ?? 0
  }

  test('is reserved before a cell is stored, ten thousand at a time', async ({ assert }) => {
    await givenUnfiled(nordlys, 1)
    assert.equal(await reserved(), SEALS_PER_RESERVATION)
    await givenUnfiled(nordlys, 500)
    assert.equal(await reserved(), SEALS_PER_RESERVATION)
    await givenUnfiled(nordlys, 10_000)
    assert.equal(await reserved(), 2 * SEALS_PER_RESERVATION)
  })

  test('is never counted too low: what a dead process had reserved is not given again', async ({
    assert,
  }) => {
    const before = await reserved()
    await tenants.close()
    await givenUnfiled(nordlys, 1)
    assert.equal(await reserved(), before + SEALS_PER_RESERVATION)
  })

  test('a burst larger than a reservation is covered before it is stored', async ({ assert }) => {
    await tenants.close()
    const before = await reserved()
    await givenUnfiled(nordlys, 25_000)
    assert.isAtLeast(await reserved(), before + 25_000)
  })

  test('beyond the soft limit the doctor says so, and writing goes on', async ({ assert }) => {
    const { keys, database } = await nordlys.tenant()
    await database.query(setReserved, [keys.sealingKeyId, place, SEALS_SOFT_LIMIT + 1])
    const facts = await gatherKeyFacts()
    assert.deepEqual(facts?.overused, [`nordlys ${place}`])
    await givenUnfiled(nordlys, 1)
  })

  test('at the hard limit writing is refused, nothing is stored, and reading goes on', async ({
    assert,
  }) => {
    const [kept] = await givenUnfiled(nordlys, 1)
    const { keys } = await nordlys.tenant()
    const { database } = await nordlys.tenant()
    await database.query(setReserved, [keys.sealingKeyId, place, SEALS_HARD_LIMIT])
    await tenants.close()
    const again = await nordlys.tenant()
    const count = async () =>
      (await again.database.query<{ count: number }>(countUnfiled))[0]?.count
    const before = await count()

    for (const attempt of [1, 2]) {
      const error = await givenUnfiled(nordlys, 1).catch((one: unknown) => one as { code: string })
      assert.propertyVal(error, 'code', 'E_KEY_EXHAUSTED', `attempt ${attempt}`)
    }
    assert.equal(await count(), before)
    assert.equal(await readUnfiled(nordlys, kept!), `source of ${kept}`)
    again.keys.seal('staff', 'name_sealed', kept!, 'other columns have keys of their own')
  })
})

test.group('Keys | nonces', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.timeout(60_000)

  test('no key used one twice in twenty thousand cells; a planted repeat is found', async ({
    assert,
  }) => {
    const ids = await givenUnfiled(nordlys, 20_000)
    const tenant = await nordlys.tenant()
    assert.deepEqual(await scanNonces(tenant), [])
    const sound = await runAce('crypto:nonces', '--tenant', 'nordlys', '--json')
    assert.deepEqual([sound.code, JSON.parse(sound.stdout)], [0, { ok: true, repeats: [] }])

    await tenant.database.query(plantRepeat, [ids[0], ids[1]])
    const keyId = tenant.keys.sealingKeyId
    const planted = { table: 'kept_resources', column: 'source_sealed', keyId, cells: 2 }
    assert.deepEqual(await scanNonces(tenant), [planted])
    const { code, stdout } = await runAce('crypto:nonces', '--tenant', 'nordlys', '--json')
    assert.equal(code, 1)
    assert.deepEqual(JSON.parse(stdout), { ok: false, repeats: [planted] })
  })
})
