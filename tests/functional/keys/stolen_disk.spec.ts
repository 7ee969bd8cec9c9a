import { createDecipheriv, createHash, createPrivateKey, privateDecrypt } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { fromPkcs12 } from '#app/encryption/protected_private_key'
import { Pkcs12KeyStore } from '#app/encryption/pkcs12_key_store'
import { controlPlane } from '#app/tenants/control_plane'
import { storagePath } from '#app/tenants/installation'
import { demoPassphraseFile, keyDirectory } from '#app/tenants/installation_key_store'
import { statement } from '#app/tenants/plane_database'
import { setUpClinics } from '#tests/support/clinic'

const selectWraps = statement(
  'test.select_all_wraps',
  'select wrapped from keys where wrapped is not null'
)
const selectCells = statement(
  'test.select_all_cells',
  'select summary_sealed as cell from patients union all select name_sealed from staff'
)

/** Whoever has the disk has every file, the environment and both databases; not the passphrase. */
test.group('Keys | a stolen disk image', (group) => {
  const { nordlys } = setUpClinics(group)

  function files(folder: string): string[] {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? files(path) : [path]
    })
  }

  /** What a thief would try as a passphrase: every line of every file and of the environment. */
  function guesses(): string[] {
    const onDisk = files(storagePath())
      .filter((path) => path !== demoPassphraseFile())
      .flatMap((path) => [path, ...readFileSync(path, 'latin1').split('\n').slice(0, 20)])
    const words = [...onDisk, ...Object.values(process.env).map(String), '', 'varde']
    return [...new Set(words)].filter((word) => word.length < 200)
  }

  test('without the passphrase no private key opens', async ({ assert }) => {
    const service = readFileSync(join(keyDirectory(), 'service.p12'))
    const signing = readFileSync(join(keyDirectory(), 'audit_signing.p8'))
    const words = guesses().slice(0, 12)
    assert.isAbove(words.length, 5)
    for (const word of words) {
      assert.throws(() => fromPkcs12(service, word))
      assert.throws(() => createPrivateKey({ key: signing, passphrase: word }))
      await assert.rejects(() => Pkcs12KeyStore.open(keyDirectory(), word))
    }
  }).timeout(60_000)

  test('and every other secret on it, tried as any key, decrypts no wrap and no cell', async ({
    assert,
  }) => {
    await nordlys.givenPatient({ name: 'Solveig Kanarifugl' })
    await nordlys.givenStaff('clinician', await nordlys.givenUnit())
    const { scope } = await controlPlane()
    const wraps = await scope.database.query<{ wrapped: Buffer }>(selectWraps)
    const { database } = await nordlys.tenant()
    const cells = await database.query<{ cell: Buffer }>(selectCells)
    const candidates = candidateKeys()
    assert.isAbove(candidates.length, 10)
    assert.isAbove(wraps.length, 6)
    assert.lengthOf(cells, 2)
    let opened = 0
    for (const key of candidates) {
      for (const { wrapped } of wraps) opened += unwraps(key, wrapped) ? 1 : 0
      for (const { cell } of cells) opened += opens(key, cell) ? 1 : 0
    }
    assert.equal(opened, 0)
  })

  /** Thirty-two bytes from everywhere: pieces and hashes of every file and variable. */
  function candidateKeys(): Buffer[] {
    const texts = [
      ...files(storagePath())
        .filter((path) => path !== demoPassphraseFile())
        .map((path) => readFileSync(path)),
      ...Object.values(process.env).map((value) => Buffer.from(String(value))),
    ]
    return texts.flatMap((bytes) => [
      createHash('sha256').update(bytes).digest(),
      ...(bytes.length >= 32 ? [bytes.subarray(0, 32), bytes.subarray(-32)] : []),
    ])
  }

  function unwraps(key: Buffer, wrapped: Buffer): boolean {
    return tried(() => {
      const decipher = createDecipheriv('id-aes256-wrap-pad', key, Buffer.from('a65959a6', 'hex'))
      return Buffer.concat([decipher.update(wrapped.subarray(16)), decipher.final()])
    })
  }

  function opens(key: Buffer, cell: Buffer): boolean {
    return tried(() => {
      const decipher = createDecipheriv('aes-256-gcm', key, cell.subarray(17, 29), {
        authTagLength: 16,
      })
      decipher.setAuthTag(cell.subarray(-16))
      return Buffer.concat([decipher.update(cell.subarray(29, -16)), decipher.final()])
    })
  }

  test("the service key's wraps open with its private key only", async ({ assert }) => {
    const { scope } = await controlPlane()
    const wraps = await scope.database.query<{ wrapped: Buffer }>(selectWraps)
    const { generateKeyPairSync } = await import('node:crypto')
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
    for (const { wrapped } of wraps) {
      assert.throws(() => privateDecrypt({ key: privateKey, oaepHash: 'sha256' }, wrapped))
    }
  })
})

function tried(attempt: () => Buffer): boolean {
  try {
    return attempt().length > 0
  } catch {
    return false
  }
}
