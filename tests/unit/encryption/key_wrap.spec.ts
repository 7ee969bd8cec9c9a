import { generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto'
import { test } from '@japa/runner'
import { createKeyId } from '#app/encryption/key_id'
import {
  unwrapKey,
  unwrapWithPrivateKey,
  wrapForPublicKey,
  wrapKey,
} from '#app/encryption/key_wrap'
import { codeThrownBy, withFlippedByte } from '#tests/unit/encryption/fixture'

const kek = { id: createKeyId(), bytes: randomBytes(32) }
const dataKey = { id: createKeyId(), holder: 'dek', bytes: randomBytes(32) }

test.group('Wrapped keys', () => {
  test('a key comes back with its id', ({ assert }) => {
    assert.deepEqual(unwrapKey(kek, wrapKey(kek, dataKey), 'dek'), dataKey)
  })

  test('a wrapped key with any one byte changed is refused, at every position', ({ assert }) => {
    const wrapped = wrapKey(kek, dataKey)
    for (let position = 0; position < wrapped.length; position++) {
      const damaged = withFlippedByte(wrapped, position, 0x01)
      assert.equal(
        codeThrownBy(() => unwrapKey(kek, damaged, 'dek')),
        'E_KEY_INTEGRITY'
      )
    }
  })

  test('a key of one holder is refused for another', ({ assert }) => {
    const wrapped = wrapKey(kek, { ...dataKey, holder: 'patient a' })
    assert.equal(
      codeThrownBy(() => unwrapKey(kek, wrapped, 'patient b')),
      'E_KEY_INTEGRITY'
    )
  })

  test('another KEK under the same id does not unwrap', ({ assert }) => {
    const impostor = { id: kek.id, bytes: randomBytes(32) }
    const wrapped = wrapKey(kek, dataKey)
    assert.equal(
      codeThrownBy(() => unwrapKey(impostor, wrapped, 'dek')),
      'E_KEY_INTEGRITY'
    )
  })

  test('bytes of any shorter length are refused', ({ assert }) => {
    const wrapped = wrapKey(kek, dataKey)
    for (let length = 0; length < wrapped.length; length++) {
      const cut = wrapped.subarray(0, length)
      assert.equal(
        codeThrownBy(() => unwrapKey(kek, cut, 'dek')),
        'E_KEY_INTEGRITY'
      )
    }
  })

  test('a key wrapped for a certificate opens with its private key alone', async ({ assert }) => {
    const own = generateKeyPairSync('rsa', { modulusLength: 3072 })
    const other = generateKeyPairSync('rsa', { modulusLength: 3072 })
    const wrapped = wrapForPublicKey(own.publicKey, dataKey.bytes)
    const open = () => unwrapWithPrivateKey(other.privateKey, wrapped)
    assert.deepEqual(unwrapWithPrivateKey(own.privateKey, wrapped), dataKey.bytes)
    assert.equal(codeThrownBy(open), 'E_KEY_INTEGRITY')

    const der = own.privateKey.export({ type: 'pkcs8', format: 'der' })
    const algorithm = { name: 'RSA-OAEP', hash: 'SHA-256' }
    const second = await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['decrypt'])
    const opened = await webcrypto.subtle.decrypt(algorithm, second, wrapped)
    assert.deepEqual(Buffer.from(opened), dataKey.bytes)
  })
})
