import { randomBytes, randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { keyIdOf } from '#app/encryption/envelope'
import { BoundedCache } from '#app/encryption/bounded_cache'
import { deriveKey } from '#app/encryption/key_derivation'
import { TenantKeyRing } from '#app/encryption/tenant_key_ring'
import {
  codeThrownBy,
  givenDemoKeyStore,
  givenTenant,
  withFlippedByte,
} from '#tests/unit/encryption/fixture'

const row = randomUUID()

test.group('Tenant keys', (group) => {
  group.tap((each) => each.timeout(30_000))

  test('what a tenant seals, it opens after a restart', async ({ assert }) => {
    const keyStore = await givenDemoKeyStore()
    const { keys } = TenantKeyRing.createMaterial('nordlys', keyStore)
    const cell = TenantKeyRing.open('nordlys', keys, keyStore).seal('patients', 'name', row, 'Åse')
    const reopened = TenantKeyRing.open('nordlys', keys, keyStore)
    assert.equal(reopened.open('patients', 'name', row, cell).toString('utf8'), 'Åse')
  })

  test('the stored material holds no key in the clear', async ({ assert }) => {
    const keyStore = await givenDemoKeyStore()
    const { keys } = TenantKeyRing.createMaterial('nordlys', keyStore)
    const ring = TenantKeyRing.open('nordlys', keys, keyStore)
    assert.sameMembers(
      keys.map((key) => key.kind),
      ['kek', 'dek', 'index', 'audit']
    )
    for (const { wrapped } of keys) assert.equal(wrapped.indexOf(ring.auditKey), -1)
  })

  test('one tenant cannot open a cell of another', async ({ assert }) => {
    const [nordlys, sorlys] = [await givenTenant(), await givenTenant()]
    const cell = nordlys.seal('patients', 'name', row, 'Kari')
    assert.equal(
      codeThrownBy(() => sorlys.open('patients', 'name', row, cell)),
      'E_INTEGRITY'
    )
  })

  test('the whole key inventory copied to another tenant opens nothing', async ({ assert }) => {
    const keyStore = await givenDemoKeyStore()
    const { keys } = TenantKeyRing.createMaterial('nordlys', keyStore)
    const open = () => TenantKeyRing.open('sorlys', keys, keyStore)
    assert.equal(codeThrownBy(open), 'E_KEY_INTEGRITY')
  })

  test('two keys exchanged in the inventory are noticed', async ({ assert }) => {
    const keyStore = await givenDemoKeyStore()
    const { keys } = TenantKeyRing.createMaterial('nordlys', keyStore)
    const wrappedOf = (kind: string) => keys.find((key) => key.kind === kind)!.wrapped
    const exchanged = keys.map((key) => {
      return key.kind === 'dek' ? { ...key, wrapped: wrappedOf('index') } : key
    })
    const open = () => TenantKeyRing.open('nordlys', exchanged, keyStore)
    assert.equal(codeThrownBy(open), 'E_KEY_INTEGRITY')
  })

  test('without its {$self} the tenant is unavailable, not empty')
    .with(['kek', 'dek', 'index', 'audit'])
    .run(async ({ assert }, kind) => {
      const keyStore = await givenDemoKeyStore()
      const { keys } = TenantKeyRing.createMaterial('nordlys', keyStore)
      const without = keys.filter((key) => key.kind !== kind)
      const open = () => TenantKeyRing.open('nordlys', without, keyStore)
      assert.equal(codeThrownBy(open), 'E_KEY_UNAVAILABLE')
    })

  test('after rotation the new key seals and both open', async ({ assert }) => {
    const keyStore = await givenDemoKeyStore()
    const { keys } = TenantKeyRing.createMaterial('nordlys', keyStore)
    const before = TenantKeyRing.open('nordlys', keys, keyStore)
    const old = before.seal('patients', 'name', row, 'før')
    await new Promise((resolve) => setTimeout(resolve, 2))
    const fresh = before.createDataKeyRow()
    const after = TenantKeyRing.open('nordlys', [...keys, fresh], keyStore)
    assert.equal(after.open('patients', 'name', row, old).toString(), 'før')
    assert.equal(keyIdOf(after.seal('patients', 'name', row, 'etter')), fresh.id)

    const retired = [...keys, { ...fresh, retiredAt: new Date() }]
    const back = TenantKeyRing.open('nordlys', retired, keyStore)
    assert.equal(keyIdOf(back.seal('patients', 'name', row, 'x')), keyIdOf(old))
  })

  test('structured values come back as they were', async ({ assert }) => {
    const ring = await givenTenant()
    const name = { family: 'Ødegård', given: ['Bjørn', '太郎'], period: null }
    const cell = ring.sealJson('patients', 'name', row, name)
    assert.deepEqual(ring.openJson('patients', 'name', row, cell), name)
  })

  test('erased keys seal and open nothing', async ({ assert }) => {
    const ring = await givenTenant()
    const cell = ring.seal('patients', 'name', row, 'Kari')
    const { auditKey } = ring
    ring.erase()
    assert.equal(
      codeThrownBy(() => ring.open('patients', 'name', row, cell)),
      'E_KEY_UNAVAILABLE'
    )
    assert.equal(
      codeThrownBy(() => ring.seal('patients', 'name', row, 'x')),
      'E_KEY_UNAVAILABLE'
    )
    assert.deepEqual(auditKey, Buffer.alloc(32))
    for (const use of [() => ring.auditKey, () => ring.macJob('x'), () => ring.index]) {
      assert.equal(codeThrownBy(use), 'E_KEY_UNAVAILABLE')
    }
  })

  test('a job of this tenant is accepted, a changed or foreign one is not', async ({ assert }) => {
    const [nordlys, sorlys] = [await givenTenant(), await givenTenant()]
    const envelope = JSON.stringify({ tenant: 'nordlys', job: 'deliveries.send', id: row })
    const mac = nordlys.macJob(envelope)
    assert.isTrue(nordlys.verifyJob(envelope, mac))
    assert.isFalse(nordlys.verifyJob(`${envelope} `, mac))
    assert.isFalse(nordlys.verifyJob(envelope, mac.subarray(0, 16)))
    assert.isFalse(sorlys.verifyJob(envelope, mac))
  })

  test('a wrapped secret opens for its holder only', async ({ assert }) => {
    const ring = await givenTenant()
    const secret = randomBytes(32)
    const wrapped = ring.wrapSecret('audit epoch 1', secret)
    assert.deepEqual(ring.unwrapSecret('audit epoch 1', wrapped), secret)
    const open = () => ring.unwrapSecret('audit epoch 2', wrapped)
    assert.equal(codeThrownBy(open), 'E_KEY_INTEGRITY')
  })

  test('keys derived for different uses never coincide', ({ assert }) => {
    const key = randomBytes(32)
    const purposes = [['a', 'b'], ['ab'], ['a', 'b', ''], ['', 'ab'], ['b', 'a']]
    const derived = purposes.map((purpose) => deriveKey(key, purpose).toString('hex'))
    assert.equal(new Set(derived).size, purposes.length)
  })

  test('a cache forgets what was used longest ago', ({ assert }) => {
    const cache = new BoundedCache<string, number>(2)
    cache.set('a', 1)
    cache.set('b', 2)
    cache.get('a')
    cache.set('c', 3)
    assert.deepEqual([cache.get('a'), cache.get('b'), cache.get('c')], [1, undefined, 3])
    assert.equal(cache.size, 2)
  })
})

test.group("Patients' own keys", () => {
  test('what is sealed under a patient key opens after it is unwrapped again', async ({
    assert,
  }) => {
    const ring = await givenTenant()
    const patient = randomUUID()
    const { wrapped, key } = ring.createPatientKey(patient)
    const cell = key.seal('entries', 'text', row, 'Hoste i tre uker')
    ring.forgetPatientKey(patient)
    const unwrapped = ring.unwrapPatientKey(patient, wrapped)
    assert.equal(unwrapped.open('entries', 'text', row, cell).toString(), 'Hoste i tre uker')
    assert.strictEqual(ring.unwrapPatientKey(patient, wrapped), unwrapped)
  })

  test('a forgotten key cannot be used by whoever still holds it', async ({ assert }) => {
    const ring = await givenTenant()
    const patient = randomUUID()
    const { key } = ring.createPatientKey(patient)
    ring.forgetPatientKey(patient)
    const seal = () => key.seal('entries', 'text', row, 'x')
    assert.equal(codeThrownBy(seal), 'E_KEY_UNAVAILABLE')
  })

  test("one patient's wrapped key put on another patient is refused", async ({ assert }) => {
    const ring = await givenTenant()
    const { wrapped } = ring.createPatientKey(randomUUID())
    const open = () => ring.unwrapPatientKey(randomUUID(), wrapped)
    assert.equal(codeThrownBy(open), 'E_KEY_INTEGRITY')
  })

  test('the cache never answers for a wrapped key that was changed', async ({ assert }) => {
    const ring = await givenTenant()
    const patient = randomUUID()
    const { wrapped } = ring.createPatientKey(patient)
    const damaged = withFlippedByte(wrapped, wrapped.length - 1)
    const open = () => ring.unwrapPatientKey(patient, damaged)
    assert.equal(codeThrownBy(open), 'E_KEY_INTEGRITY')
  })

  test('a patient key does not open what the tenant key sealed, nor the reverse', async ({
    assert,
  }) => {
    const ring = await givenTenant()
    const { key } = ring.createPatientKey(randomUUID())
    const byTenant = ring.seal('entries', 'text', row, 'x')
    const byPatient = key.seal('entries', 'text', row, 'x')
    assert.equal(
      codeThrownBy(() => key.open('entries', 'text', row, byTenant)),
      'E_INTEGRITY'
    )
    assert.equal(
      codeThrownBy(() => ring.open('entries', 'text', row, byPatient)),
      'E_INTEGRITY'
    )
  })
})
