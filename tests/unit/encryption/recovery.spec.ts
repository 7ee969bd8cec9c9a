import { spawnSync } from 'node:child_process'
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import fc from 'fast-check'
import forge from 'node-forge'
import { issueAuthority } from '#app/encryption/installation_certificates'
import { makeRecoveryMaterial } from '#app/encryption/recovery/make_recovery_material'
import { openRecovery, type OfficerKey } from '#app/encryption/recovery/open_recovery'
import { givenFolder } from '#tests/unit/encryption/fixture'

const names = ['Åse Nøkkel', 'Bjørn Lås', 'Cecilie Skuff'] as const
const phrases = ['blåbær på Ørlandet', 'tyttebær i Trysil 3', 'multer ved Mosjøen!'] as const
const hasOpenssl = spawnSync('openssl', ['version']).status === 0

function openssl(args: string[]) {
  return spawnSync('openssl', args, { encoding: 'utf8', timeout: 20_000 })
}

/** A ceremony of an installation of its own. */
async function givenCeremony() {
  const authority = issueAuthority('Nordlys', 'demo')
  const authorityKey = createPrivateKey(forge.pki.privateKeyToPem(authority.privateKey))
  const audit = generateKeyPairSync('ed25519')
  const material = await makeRecoveryMaterial({
    authority,
    installationName: 'Nordlys',
    purpose: 'demo',
    officers: names.map((name, index) => ({ name, passphrase: phrases[index]! })),
    backup: { name: 'Dag Hvelv', passphrase: 'krekling på Kvaløya' },
    escrow: { authority: authorityKey, auditSigning: audit.privateKey },
    at: new Date(),
  })
  const trusted = {
    authorityPem: forge.pki.certificateToPem(authority.certificate),
    auditPublicPem: audit.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
  const officer = (number: 1 | 2 | 3): OfficerKey => ({
    file: material.leaves.get(`officer_${number}.p12`)!,
    passphrase: phrases[number - 1]!,
  })
  const read = (name: string) => material.stays.get(name) ?? ''
  return { ...material, authorityKey, audit, trusted, officer, read }
}

let held: ReturnType<typeof givenCeremony> | undefined
const ceremony = () => (held ??= givenCeremony())

test.group('Encryption | recovery by two of three officers', (group) => {
  group.tap((each) => each.timeout(60_000))

  test('any two of them open the recovery key, the CA and the audit-signing key', async ({
    assert,
  }) => {
    const { officer, read, trusted, authorityKey, audit } = await ceremony()
    for (const [one, other] of [
      [1, 2],
      [2, 3],
      [3, 1],
    ] as const) {
      const opened = await openRecovery([officer(one), officer(other)], read, trusted)
      assert.isTrue(opened.authorityKey.equals(authorityKey))
      assert.isTrue(opened.auditSigningKey.equals(audit.privateKey))
      assert.deepEqual(
        opened.officers,
        [one, other].map((number) => `Recovery officer ${names[number - 1]}`)
      )
    }
  })

  test('one officer alone, and one who comes twice, open nothing', async ({ assert }) => {
    const { officer, read, trusted } = await ceremony()
    await assert.rejects(() => openRecovery([officer(1)], read, trusted), /2 different officers/)
    await assert.rejects(
      () => openRecovery([officer(2), officer(2)], read, trusted),
      /2 different officers/
    )
  })

  test('a wrong passphrase, and an officer of another installation or an earlier ceremony, are refused', async ({
    assert,
  }) => {
    const { officer, read, trusted } = await ceremony()
    const wrong = { ...officer(2), passphrase: phrases[0] }
    await assert.rejects(() => openRecovery([officer(1), wrong], read, trusted), /passphrase/)
    const other = await givenCeremony()
    const stranger = other.officer(2)
    await assert.rejects(() => openRecovery([officer(1), stranger], read, trusted), /did not issue/)
  })

  test('any byte that was changed in a file is refused, and never used', async ({ assert }) => {
    const { officer, read, trusted, stays, authorityKey } = await ceremony()
    const touched = ['recovery.p8', 'escrow.cms', 'officer_1.share.cms', 'recovery.crt'] as const
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...touched),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (name, place) => {
          const lines = stays.get(name)!.split('\n')
          const body = lines.slice(1, lines.indexOf('') === -1 ? -1 : -2)
          const der = Buffer.from(body.join(''), 'base64')
          der[Math.floor(place * der.length)]! ^= 0x01
          const begin = lines[0]!
          const end = begin.replace('BEGIN', 'END')
          const text = der.toString('base64').replace(/.{64}/g, '$&\n')
          const harmed = `${begin}\n${text}\n${end}\n`
          const readHarmed = (wanted: string) => (wanted === name ? harmed : read(wanted))
          const opened = await openRecovery([officer(1), officer(2)], readHarmed, trusted).catch(
            () => null
          )
          // A byte that means nothing (an unsigned attribute) may change; the keys may not.
          assert.isTrue(opened === null || opened.authorityKey.equals(authorityKey))
        }
      ),
      { numRuns: 16 }
    )
  })

  test('no file of the machine holds a share or a key in the clear', async ({ assert }) => {
    const { stays, leaves } = await ceremony()
    const all = [...stays.values(), ...[...leaves.values()].map((file) => file.toString('latin1'))]
    for (const content of all) assert.notMatch(content, /BEGIN (RSA )?PRIVATE KEY/)
  })

  test('openssl opens an officer’s share, the recovery key made of two, and the escrow', async ({
    assert,
  }) => {
    const { stays, leaves, trusted } = await ceremony()
    const folder = await givenFolder()
    const path = (name: string) => join(folder, name)
    for (const [name, content] of [...stays, ...leaves]) writeFileSync(path(name), content)
    writeFileSync(path('ca.crt'), trusted.authorityPem)
    const shares = [1, 2].map((number) => {
      writeFileSync(path('phrase'), phrases[number - 1]!)
      const out = ['-nodes', '-passin', `file:${path('phrase')}`, '-out', path('key.pem')]
      const stored = openssl(['pkcs12', '-in', path(`officer_${number}.p12`), ...out])
      assert.equal(stored.status, 0, stored.stderr)
      const share = openssl([
        ...['cms', '-decrypt', '-inform', 'PEM', '-in', path(`officer_${number}.share.cms`)],
        ...['-recip', path(`officer_${number}.crt`), '-inkey', path('key.pem')],
      ])
      assert.equal(share.status, 0, share.stderr)
      return new Uint8Array(Buffer.from(share.stdout.trim(), 'base64url'))
    })
    const { combine } = await import('shamir-secret-sharing')
    writeFileSync(path('phrase'), Buffer.from(await combine(shares)).toString('base64url'))
    const read = openssl([
      ...['pkcs8', '-in', path('recovery.p8'), '-passin', `file:${path('phrase')}`],
      ...['-out', path('recovery.key')],
    ])
    assert.equal(read.status, 0, read.stderr)
    const escrow = openssl([
      ...['cms', '-decrypt', '-inform', 'PEM', '-in', path('escrow.cms')],
      ...['-recip', path('recovery.crt'), '-inkey', path('recovery.key')],
    ])
    assert.equal(escrow.status, 0, escrow.stderr)
    assert.sameMembers(Object.keys(JSON.parse(escrow.stdout)), ['authority', 'auditSigning'])

    const record = openssl([
      ...['cms', '-verify', '-inform', 'PEM', '-in', path('ceremony.cms')],
      ...['-CAfile', path('ca.crt')],
    ])
    assert.equal(record.status, 0, record.stderr)
    assert.deepEqual(JSON.parse(record.stdout).officers, [...names])
    for (const name of ['recovery.crt', 'backup.crt', 'officer_3.crt']) {
      const chain = ['verify', '-x509_strict', '-CAfile', path('ca.crt'), path(name)]
      assert.equal(openssl(chain).status, 0)
    }
    assert.isAbove(readFileSync(path('backup.p12')).length, 1_000)
  }).skip(!hasOpenssl, 'openssl is not on this machine')
})
