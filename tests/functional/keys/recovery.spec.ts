import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { holdCeremony } from '#app/keys/actions/hold_ceremony'
import { recoverKeys } from '#app/keys/actions/recover_keys'
import {
  forgetOldWraps,
  renewServiceCertificate,
} from '#app/keys/actions/renew_service_certificate'
import { keyInventory } from '#app/keys/key_inventory'
import { rotateKey } from '#app/keys/actions/rotate_key'
import { closeControlPlane, controlPlane } from '#app/tenants/control_plane'
import { demoPassphraseFile, keyDirectory } from '#app/tenants/installation_key_store'
import { statement } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'
import { seal, verify } from '#tests/functional/audit/log_fixture'
import { ownPace } from '#tests/functional/keys/key_fixture'
import { runAce } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import type { RecordProps } from '#resources/inertia/contract'

const phrases = ['blåbær på Ørlandet', 'tyttebær i Trysil 3', 'multer ved Mosjøen!'] as const
const names = ['Åse Nøkkel', 'Bjørn Lås', 'Cecilie Skuff'] as const
const countEvents = statement(
  'test.count_recoveries',
  `select count(*)::int as count from audit_events where action = 'key.recovered'`
)

const passphrase = () => readFileSync(demoPassphraseFile(), 'utf8')

async function givenCeremony() {
  const takeAway = join(await mkdtemp(join(tmpdir(), 'varde-ceremony-')), 'stick')
  const held = await holdCeremony({
    officers: names.map((name, index) => ({ name, passphrase: phrases[index]! })),
    backup: { name: 'Dag Hvelv', passphrase: 'krekling på Kvaløya' },
    takeAway,
    passphrase: passphrase(),
  })
  if (!held.ok) throw new Error(held.reason)
  const officer = (number: 1 | 2 | 3) => ({
    file: readFileSync(join(takeAway, `officer_${number}.p12`)),
    passphrase: phrases[number - 1]!,
  })
  return { ...held.value, folder: takeAway, officer }
}

/** As after a restart. */
async function restart() {
  await tenants.close()
  await closeControlPlane()
}

test.group('Keys | ceremony, recovery and renewal', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.timeout(120_000)
  group.each.teardown(restart)

  test('a ceremony wraps every key for recovery, and the inventory says who can unwrap what', async ({
    assert,
  }) => {
    const { keys } = await givenCeremony()
    await restart()
    const inventory = await keyInventory()
    const recoverable = inventory.keys.filter((key) => key.wrappedBy === 'recovery_certificate')
    assert.lengthOf(recoverable, keys)
    assert.sameMembers(
      inventory.certificates.map((certificate) => certificate.purpose),
      [
        'authority',
        'service',
        'audit_signing',
        'recovery',
        'backup',
        'officer',
        'officer',
        'officer',
      ]
    )
    const officers = inventory.certificates.filter(({ purpose }) => purpose === 'officer')
    assert.isTrue(officers.every(({ privateKeyHere }) => !privateKeyHere))
    assert.isFalse(existsSync(join(keyDirectory(), 'recovery', 'officer_1.p12')))
  })

  test('with service key, CA key and passphrase lost, two officers bring every record back', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit, { name: 'Solveig Kanarifugl' })
    const { officer } = await givenCeremony()
    for (const name of ['service.p12', 'ca.p12']) rmSync(join(keyDirectory(), name))
    writeFileSync(demoPassphraseFile(), 'en helt ny passfrase fra safen')
    await restart()
    await assert.rejects(() => controlPlane())

    const recovery = await recoverKeys([officer(1), officer(3)], passphrase())

    assert.sameMembers(recovery.tenants, ['nordlys', 'sorlys'])
    const browser = await nordlys.signIn(kari)
    const record = await browser.get(`/patients/${patient.id}`)
    assert.equal(record.page<RecordProps>().props.patient.name, 'Solveig Kanarifugl')
    const { database } = await nordlys.tenant()
    assert.deepEqual(await database.query(countEvents), [{ count: 1 }])
    await seal(nordlys)
    assert.isTrue((await verify(nordlys)).ok)
    const { keys } = await keyInventory()
    assert.isEmpty(keys.filter((key) => key.wrappedBy === 'other_certificate'))
  })

  test('one officer, or two of an earlier ceremony, change nothing', async ({ assert }) => {
    const earlier = await givenCeremony()
    const now = await givenCeremony()
    assert.isTrue(now.replaced)
    const store = readFileSync(join(keyDirectory(), 'service.p12'))
    await assert.rejects(
      () => recoverKeys([now.officer(1)], passphrase()),
      /E_RECOVERY|2 different/
    )
    await assert.rejects(
      () => recoverKeys([earlier.officer(1), earlier.officer(2)], passphrase()),
      /no officer of the last ceremony/
    )
    assert.isTrue(readFileSync(join(keyDirectory(), 'service.p12')).equals(store))
    await restart()
    assert.equal((await nordlys.tenant()).slug, 'nordlys')
  })

  test('a key made after the ceremony is wrapped for recovery as well', async ({ assert }) => {
    await givenCeremony()
    await restart()
    const rotation = await rotateKey('nordlys', 'kek', ownPace)
    assert.equal(rotation.remaining, 0)
    const { keys } = await keyInventory()
    const wraps = keys.filter(({ id }) => id === rotation.newKey).map(({ wrappedBy }) => wrappedBy)
    assert.sameMembers(wraps, ['service_certificate', 'recovery_certificate'])
    const old = keys.filter(({ id }) => id === rotation.destroyed[0])
    assert.deepEqual([...new Set(old.map(({ state }) => state))], ['destroyed'])
  })

  test('a renewed service key opens everything, and once the old one is forgotten it opens nothing', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const patient = await nordlys.givenPatientAt(unit)
    const { keyStore: old } = await controlPlane()
    const before = old.describe().certificateFingerprint
    await renewServiceCertificate(passphrase())
    const running = await nordlys.signIn(kari)
    assert.equal((await running.get(`/patients/${patient.id}`)).status, 200)
    await restart()
    const { keyStore } = await controlPlane()
    assert.notEqual(keyStore.describe().certificateFingerprint, before)
    assert.isAbove(await forgetOldWraps(), 0)
    assert.equal((await running.get(`/patients/${patient.id}`)).status, 200)
    const { keys } = await keyInventory()
    const living = keys.filter(({ state }) => state !== 'destroyed')
    assert.isEmpty(living.filter(({ wrappedById }) => wrappedById === before))
  })

  test('keepers who are not three people with passphrases of their own are refused', async ({
    assert,
  }) => {
    const backup = { name: 'Dag Hvelv', passphrase: 'krekling på Kvaløya' }
    const takeAway = join(await mkdtemp(join(tmpdir(), 'varde-ceremony-')), 'stick')
    const person = (name: string, phrase: string) => ({ name, passphrase: phrase })
    const [a, b, c] = phrases
    const refused = [
      [person('Åse', a), person('Bjørn', b)],
      [person('Åse', a), person('åse', b), person('Cecilie', c)],
      [person('Åse', a), person('Bjørn', a), person('Cecilie', c)],
      [person('Åse', 'kort'), person('Bjørn', b), person('Cecilie', c)],
      [person('Åse\nCN=Ola', a), person('Bjørn', b), person('Cecilie', c)],
    ]
    for (const officers of refused) {
      const held = await holdCeremony({ officers, backup, takeAway, passphrase: passphrase() })
      assert.isFalse(held.ok)
    }
    assert.isFalse(existsSync(takeAway))
  })

  test('the commands do the same, scripted', async ({ assert }) => {
    const folder = await mkdtemp(join(tmpdir(), 'varde-ceremony-'))
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), `${content}\n`, { mode: 0o600 })
      return join(folder, name)
    }
    const stick = join(folder, 'stick')
    const officers = names.flatMap((name, index) => [
      '--officer',
      `${name}=${file(`o${index}`, phrases[index]!)}`,
    ])
    const backup = ['--backup', `Dag Hvelv=${file('b', 'krekling på Kvaløya')}`]
    const held = await runAce(
      'key:ceremony',
      ...officers,
      ...backup,
      '--take-away',
      stick,
      '--json'
    )
    assert.equal(held.code, 0, held.stdout + held.stderr)
    const two = [1, 2].flatMap((number) => [
      '--officer',
      `${join(stick, `officer_${number}.p12`)}=${join(folder, `o${number - 1}`)}`,
    ])
    const one = await runAce('key:recover', ...two.slice(0, 2), '--json')
    assert.equal(one.code, 1)
    assert.include(one.stdout, '2 different officers')
    const recovered = await runAce('key:recover', ...two, '--json')
    assert.equal(recovered.code, 0, recovered.stdout + recovered.stderr)
    assert.sameMembers(JSON.parse(recovered.stdout).tenants, ['nordlys', 'sorlys'])
  })
})
