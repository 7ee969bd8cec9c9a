import { createSecretKey, randomBytes, randomUUID, webcrypto } from 'node:crypto'
import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  CELL_CONTENT_BYTES_MAX,
  CELL_OVERHEAD_BYTES,
  keyIdOf,
  openCell,
  sealCell,
  type CellAddress,
} from '#app/encryption/envelope'
import { E_INTEGRITY } from '#app/encryption/exceptions'
import { createKeyId, keyIdToBytes } from '#app/encryption/key_id'
import { codeThrownBy, withFlippedByte } from '#tests/unit/encryption/fixture'

const secretBytes = randomBytes(32)
const key = { id: createKeyId(), secret: createSecretKey(secretBytes) }
const address: CellAddress = {
  tenant: randomUUID(),
  table: 'entry_versions',
  column: 'text_sealed',
  row: randomUUID(),
}

/** The documented layout written a second time, independent of the module under test. */
function documentedAdditionalData(place: CellAddress): Buffer {
  const parts = [Buffer.of(1), place.tenant, place.table, place.column, place.row]
  const chunks = [...parts, keyIdToBytes(key.id)].map((part) => {
    const bytes = Buffer.from(part as Buffer)
    return Buffer.concat([Buffer.of(0, 0, 0, bytes.length), bytes])
  })
  return Buffer.concat(chunks)
}

async function webCryptoKey() {
  return await webcrypto.subtle.importKey('raw', secretBytes, 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
}

test.group('Sealed cells', () => {
  test('whatever text was written is read back, in any script', ({ assert }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plaintext = Buffer.from(text, 'utf8')
        const cell = sealCell(key, address, plaintext)
        assert.equal(cell.length, plaintext.length + CELL_OVERHEAD_BYTES)
        assert.deepEqual(openCell(key, address, cell), plaintext)
      })
    )
  })

  test('the same text sealed twice never looks the same', ({ assert }) => {
    const seal = () => sealCell(key, address, Buffer.from('ingen allergier')).toString('hex')
    const cells = Array.from({ length: 2_000 }, seal)
    assert.equal(new Set(cells.map((cell) => cell.slice(34, 58))).size, cells.length)
  })

  test('a cell with any one byte changed is refused, at every position', ({ assert }) => {
    const cell = sealCell(key, address, Buffer.from('Allergi: penicillin'))
    for (let position = 0; position < cell.length; position++) {
      const damaged = withFlippedByte(cell, position)
      assert.equal(
        codeThrownBy(() => openCell(key, address, damaged)),
        'E_INTEGRITY'
      )
    }
  })

  test('a cell with any bits changed is refused', ({ assert }) => {
    const cell = sealCell(key, address, Buffer.from('blodtype 0 rhesus negativ'))
    const position = fc.integer({ min: 0, max: cell.length - 1 })
    fc.assert(
      fc.property(position, fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const damaged = withFlippedByte(cell, at, mask)
        assert.equal(
          codeThrownBy(() => openCell(key, address, damaged)),
          'E_INTEGRITY'
        )
      })
    )
  })

  test('a cell is refused in another {$self}')
    .with(['tenant', 'table', 'column', 'row'] as const)
    .run(({ assert }, part) => {
      const cell = sealCell(key, address, Buffer.from('Kari'))
      const elsewhere = { ...address, [part]: `${address[part]}x` }
      assert.equal(
        codeThrownBy(() => openCell(key, elsewhere, cell)),
        'E_INTEGRITY'
      )
    })

  test('names that only together read the same are different places', ({ assert }) => {
    const cell = sealCell(key, { ...address, table: 'ab', column: 'c' }, Buffer.from('x'))
    const shifted = { ...address, table: 'a', column: 'bc' }
    assert.equal(
      codeThrownBy(() => openCell(key, shifted, cell)),
      'E_INTEGRITY'
    )
  })

  test('a tag cut to {$self} bytes is refused')
    .with([0, 4, 8, 12, 15])
    .run(({ assert }, tagBytes) => {
      for (const content of ['', 'x', 'a longer text than one block of the cipher']) {
        const cell = sealCell(key, address, Buffer.from(content))
        const cut = cell.subarray(0, cell.length - 16 + tagBytes)
        assert.equal(
          codeThrownBy(() => openCell(key, address, cut)),
          'E_INTEGRITY'
        )
      }
    })

  test('bytes that never were a cell are refused', ({ assert }) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const code = codeThrownBy(() => openCell(key, address, Buffer.from(bytes)))
        assert.equal(code, 'E_INTEGRITY')
      })
    )
    assert.isNull(keyIdOf(Buffer.alloc(0)))
  })

  test('the error names the place and nothing of the content or the key', ({ assert }) => {
    const cell = withFlippedByte(sealCell(key, address, Buffer.from('hemmelig')), 40)
    try {
      openCell(key, address, cell)
      assert.fail('a damaged cell was opened')
    } catch (error) {
      assert.instanceOf(error, E_INTEGRITY)
      const shown = `${error} ${JSON.stringify(error)}`
      assert.include(shown, 'entry_versions.text_sealed')
      assert.include(shown, address.row)
      assert.notInclude(shown, 'hemmelig')
      assert.notInclude(shown, secretBytes.toString('hex'))
    }
  })

  test('a second implementation opens what we seal', async ({ assert }) => {
    const cell = sealCell(key, address, Buffer.from('Ålesund sjukehus 🩺'))
    const parameters = {
      name: 'AES-GCM',
      iv: cell.subarray(17, 29),
      additionalData: documentedAdditionalData(address),
      tagLength: 128,
    }
    const opened = await webcrypto.subtle.decrypt(
      parameters,
      await webCryptoKey(),
      cell.subarray(29)
    )
    assert.equal(Buffer.from(opened).toString('utf8'), 'Ålesund sjukehus 🩺')
  })

  test('we open what a second implementation seals', async ({ assert }) => {
    const iv = randomBytes(12)
    const additionalData = documentedAdditionalData(address)
    const parameters = { name: 'AES-GCM', iv, additionalData, tagLength: 128 }
    const sealed = await webcrypto.subtle.encrypt(
      parameters,
      await webCryptoKey(),
      Buffer.from('Bjørn')
    )
    const cell = Buffer.concat([Buffer.of(1), keyIdToBytes(key.id), iv, Buffer.from(sealed)])
    assert.equal(openCell(key, address, cell).toString('utf8'), 'Bjørn')
  })

  test('a row id means the same in upper and lower case', ({ assert }) => {
    const cell = sealCell(key, { ...address, row: address.row.toUpperCase() }, Buffer.from('x'))
    assert.equal(openCell(key, address, cell).toString(), 'x')
  })

  test('a value is sealed only for a complete place and within the limit', ({ assert }) => {
    const nowhere = { ...address, row: '' }
    const tooLarge = Buffer.alloc(CELL_CONTENT_BYTES_MAX + 1)
    assert.equal(
      codeThrownBy(() => sealCell(key, nowhere, Buffer.from('x'))),
      'E_CELL_ADDRESS'
    )
    assert.equal(
      codeThrownBy(() => sealCell(key, address, tooLarge)),
      'E_CELL_TOO_LARGE'
    )
  })
})
