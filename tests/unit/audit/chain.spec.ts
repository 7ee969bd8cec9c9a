import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import { chainHash, chainMac, genesisHash, hasChainMac, nextEpochKey } from '#app/audit/chain'
import { parseHeadLine } from '#app/audit/head'

test.group('Audit | the chain', () => {
  test('a link depends on what came before, on its number and on its event', ({ assert }) => {
    const digest = randomBytes(32)
    const hashes = [
      chainHash(genesisHash, 1n, digest),
      chainHash(genesisHash, 2n, digest),
      chainHash(digest, 1n, genesisHash),
      chainHash(genesisHash, 1n, randomBytes(32)),
    ].map((hash) => hash.toString('hex'))
    assert.lengthOf([...new Set(hashes)], 4)
  })

  test("the next epoch's key says nothing of the one before", ({ assert }) => {
    const key = randomBytes(32)
    const next = nextEpochKey(key)
    const hash = randomBytes(32)
    assert.isTrue(hasChainMac(key, hash, chainMac(key, hash)))
    assert.isFalse(hasChainMac(next, hash, chainMac(key, hash)))
    assert.isFalse(hasChainMac(key, hash, chainMac(key, hash).subarray(0, 16)))
    assert.notDeepEqual(next, key)
  })

  test('a line that is no head is refused: {$self}')
    .with([
      '',
      'null',
      '[]',
      '{"sequence":"x","signedAt":"2026-11-21T00:00:00.000Z"}',
      '{"sequence":"1","signedAt":"never"}',
    ])
    .run(({ assert }, line) => {
      assert.throws(() => parseHeadLine(line))
    })
})
