import { spawnSync } from 'node:child_process'
import { randomBytes, verify, X509Certificate } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test } from '@japa/runner'
import { assertCanReceiveKeys } from '#app/encryption/certificate_policy'
import { isDemoCertificate, isDemoKeyStore } from '#app/encryption/demo_marker'
import { createInstallationKeys } from '#app/encryption/installation_keys'
import { Pkcs12KeyStore } from '#app/encryption/pkcs12_key_store'
import {
  codeThrownBy,
  givenDemoKeyDirectory,
  givenDemoKeyStore,
  givenFolder,
  makeKeys,
  passphrase,
} from '#tests/unit/encryption/fixture'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const opensslIsAbsent = 'openssl is not on this machine'

function openssl(args: string[]) {
  return spawnSync('openssl', args, { encoding: 'utf8', timeout: 20_000 })
}

test.group('Installation keys', (group) => {
  group.tap((each) => each.timeout(60_000))

  test('only the owner may read the files', async ({ assert }) => {
    const directory = await givenDemoKeyDirectory()
    const names = await readdir(directory)
    assert.lengthOf(names, 6)
    assert.equal((await stat(directory)).mode & 0o777, 0o700)
    for (const name of names) {
      assert.equal((await stat(join(directory, name))).mode & 0o777, 0o600, name)
    }
  })

  test('nothing readable without the passphrase is a private key', async ({ assert }) => {
    const directory = await givenDemoKeyDirectory()
    for (const name of await readdir(directory)) {
      const content = await readFile(join(directory, name), 'latin1')
      assert.notMatch(content, /BEGIN (RSA |EC )?PRIVATE KEY/, name)
    }
  })

  test('a wrong passphrase opens nothing', async ({ assert }) => {
    const directory = await givenDemoKeyDirectory()
    await assert.rejects(
      () => Pkcs12KeyStore.open(directory, `${passphrase}!`),
      /passphrase is wrong/
    )
    await assert.rejects(() => Pkcs12KeyStore.open(directory, ''), /passphrase is wrong/)
  })

  test('an audit head is signed with the published key', async ({ assert }) => {
    const keyStore = await givenDemoKeyStore()
    const head = randomBytes(200)
    const signature = keyStore.signHead(head)
    assert.lengthOf(signature, 64)
    assert.isTrue(verify(null, head, keyStore.headPublicKey, signature))
    assert.isFalse(verify(null, randomBytes(200), keyStore.headPublicKey, signature))
  })

  test('an audit key that is not the signing key is refused', async ({ assert }) => {
    const [own, other] = [await makeKeys('demo'), await givenDemoKeyDirectory()]
    const foreign = await readFile(join(other, 'audit_signing.pub'))
    await writeFile(join(own, 'audit_signing.pub'), foreign)
    await assert.rejects(() => Pkcs12KeyStore.open(own, passphrase), /public half/)

    await writeFile(join(own, 'ca.crt'), await readFile(join(other, 'ca.crt')))
    await assert.rejects(() => Pkcs12KeyStore.open(own, passphrase), /did not issue/)
  })

  test('demo keys say so in their certificates, production keys do not', async ({ assert }) => {
    const demo = await givenDemoKeyStore()
    const directory = await makeKeys('production')
    const production = await Pkcs12KeyStore.open(directory, passphrase)
    assert.isTrue(isDemoKeyStore(demo))
    assert.isTrue(isDemoCertificate(demo.authorityPem))
    assert.equal(demo.describe().purpose, 'demo')
    assert.isFalse(isDemoKeyStore(production))
    assert.equal(production.describe().purpose, 'production')
    assert.equal(production.describe().installationName, 'Sjukehuset på Nordlys')
  })

  test('a second run keeps the keys', async ({ assert }) => {
    const directory = await givenDemoKeyDirectory()
    const before = await readFile(join(directory, 'service.p12'))
    const input = { directory, passphrase, installationName: 'Annet', purpose: 'demo' as const }
    assert.equal(await createInstallationKeys(input), 'kept')
    assert.deepEqual(await readFile(join(directory, 'service.p12')), before)
    assert.deepEqual(await readdir(dirname(directory)), ['keys'])
  })

  test('two runs at once end with one set of keys', async ({ assert }) => {
    const directory = join(await givenFolder(), 'keys')
    const input = { directory, passphrase, installationName: 'Nord', purpose: 'demo' as const }
    const outcomes = await Promise.all([
      createInstallationKeys(input),
      createInstallationKeys(input),
    ])
    assert.sameMembers(outcomes, ['made', 'kept'])
    assert.deepEqual(await readdir(dirname(directory)), ['keys'])
    await Pkcs12KeyStore.open(directory, passphrase)
  })

  test('a folder that holds something else is left alone', async ({ assert }) => {
    const directory = join(await givenFolder(), 'keys')
    await mkdir(directory)
    await writeFile(join(directory, 'service.p12'), 'half of an earlier set')
    const input = { directory, passphrase, installationName: 'Nord', purpose: 'demo' as const }
    await assert.rejects(() => createInstallationKeys(input), /must be absent or empty/)
    assert.deepEqual(await readdir(directory), ['service.p12'])
  })

  test('a short passphrase is refused before anything is written', async ({ assert }) => {
    const directory = join(await givenFolder(), 'keys')
    const input = { directory, passphrase: 'kort', installationName: 'N', purpose: 'demo' as const }
    await assert.rejects(() => createInstallationKeys(input), /shorter than 16/)
    assert.deepEqual(await readdir(dirname(directory)), [])
  })

  test('keys are wrapped for the service certificate of this CA alone', async ({ assert }) => {
    const { certificatePem, authorityPem } = await givenDemoKeyStore()
    const otherDirectory = await makeKeys('demo')
    const otherAuthority = await readFile(join(otherDirectory, 'ca.crt'), 'utf8')
    const { validFromDate, validToDate } = new X509Certificate(certificatePem)
    const tooEarly = new Date(validFromDate.getTime() - 1000)
    const tooLate = new Date(validToDate.getTime() + 1000)
    const now = new Date()
    const codeFor = (...args: Parameters<typeof assertCanReceiveKeys>) =>
      codeThrownBy(() => assertCanReceiveKeys(...args))

    assert.isNull(codeFor(certificatePem, authorityPem, now))
    assert.equal(codeFor(certificatePem, otherAuthority, now), 'E_CERTIFICATE_REFUSED')
    assert.equal(codeFor(certificatePem, authorityPem, tooEarly), 'E_CERTIFICATE_REFUSED')
    assert.equal(codeFor(certificatePem, authorityPem, tooLate), 'E_CERTIFICATE_REFUSED')
    assert.equal(codeFor(authorityPem, authorityPem, now), 'E_CERTIFICATE_REFUSED')
  })
})

test.group('Installation keys, seen by OpenSSL', (group) => {
  group.tap((each) => each.timeout(60_000).skip(!hasOpenssl, opensslIsAbsent))

  test('it opens {$self} with the passphrase only')
    .with(['service.p12', 'ca.p12'])
    .run(async ({ assert }, name) => {
      const folder = await givenFolder()
      const secret = join(folder, 'passphrase')
      const path = join(await givenDemoKeyDirectory(), name)
      const open = ['pkcs12', '-in', path, '-noout', '-info', '-passin', `file:${secret}`]
      await writeFile(secret, passphrase)
      const opened = openssl(open)
      assert.equal(opened.status, 0, opened.stderr)
      assert.match(opened.stderr, /PBES2, PBKDF2, AES-256-CBC/)
      await writeFile(secret, 'another passphrase')
      assert.notEqual(openssl(open).status, 0)
      await rm(folder, { recursive: true })
    })

  test('it accepts the chain of the service certificate', async ({ assert }) => {
    const directory = await givenDemoKeyDirectory()
    const service = join(await givenFolder(), 'service.crt')
    await writeFile(service, (await givenDemoKeyStore()).certificatePem)
    const checked = openssl([
      'verify',
      '-x509_strict',
      '-CAfile',
      join(directory, 'ca.crt'),
      service,
    ])
    assert.equal(checked.status, 0, checked.stderr)
  })

  test('it verifies that the CA vouches for the audit key', async ({ assert }) => {
    const directory = await givenDemoKeyDirectory()
    const cms = ['cms', '-verify', '-inform', 'PEM', '-in', join(directory, 'audit_signing.cms')]
    const verified = openssl([...cms, '-CAfile', join(directory, 'ca.crt')])
    assert.equal(verified.status, 0, verified.stderr)
    const { publicKey, installation } = JSON.parse(verified.stdout)
    const spki = (await givenDemoKeyStore()).headPublicKey.export({ type: 'spki', format: 'der' })
    assert.equal(publicKey, spki.toString('base64'))
    assert.equal(installation, 'Sjukehuset på Nordlys')

    const otherAuthority = join(await makeKeys('demo'), 'ca.crt')
    assert.notEqual(openssl([...cms, '-CAfile', otherAuthority]).status, 0)
  })

  test('it opens the encrypted audit-signing key', async ({ assert }) => {
    const directory = await givenDemoKeyDirectory()
    const secret = join(await givenFolder(), 'passphrase')
    await writeFile(secret, passphrase)
    await chmod(secret, 0o600)
    const path = join(directory, 'audit_signing.p8')
    const read = openssl(['pkey', '-in', path, '-passin', `file:${secret}`, '-pubout'])
    assert.equal(read.stdout, await readFile(join(directory, 'audit_signing.pub'), 'utf8'))
  })
})
