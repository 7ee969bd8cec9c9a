import { hash } from '@node-rs/argon2'
import { test } from '@japa/runner'
import { hashPassphrase, missingWork, needsRehash, verifyOrBurn } from '#app/auth/passphrase_hash'

const long = 'fjorden ligger stille mens måkene sover på taket av det gamle naustet i nord'

test.group('Auth | keeping a passphrase', () => {
  test('what is stored is argon2id with the house parameters', async ({ assert }) => {
    assert.match(await hashPassphrase(long), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('the same passphrase opens, with emoji and æøå too', async ({ assert }) => {
    const passphrase = 'blåbær 🫐 og rømme på søndag'
    assert.isTrue(await verifyOrBurn(await hashPassphrase(passphrase), passphrase))
  })

  test('every byte counts, the 73rd and later too', async ({ assert }) => {
    const stored = await hashPassphrase(long)
    assert.isAbove(Buffer.byteLength(long), 73)
    assert.isFalse(await verifyOrBurn(stored, `${long.slice(0, -1)}x`))
  })

  test('an å typed as two characters opens what was set with one', async ({ assert }) => {
    const stored = await hashPassphrase('måker på taket'.normalize('NFC'))
    assert.isTrue(await verifyOrBurn(stored, 'måker på taket'.normalize('NFD')))
  })

  test('nobody is let in by a name without a passphrase, whatever is typed', async ({ assert }) => {
    assert.isFalse(await verifyOrBurn(null, 'nobody signs in with this one'))
    assert.isFalse(await verifyOrBurn(null, long))
  })

  test('an older hash does the same work as one of today, so that its account answers no sooner', async ({
    assert,
  }) => {
    const today = 19_456 * 2
    for (const [memoryCost, timeCost] of [
      [8_192, 1],
      [8_192, 2],
      [4_096, 3],
    ] as const) {
      const older = await hash(long, { algorithm: 2, memoryCost, timeCost, parallelism: 1 })
      const rest = missingWork(older)
      const work = memoryCost * timeCost + (rest?.memoryCost ?? 0) * (rest?.timeCost ?? 0)
      assert.closeTo(work, today, 2)
      assert.isTrue(await verifyOrBurn(older, long))
      assert.isFalse(await verifyOrBurn(older, `${long}x`))
    }
    assert.isNull(missingWork(await hashPassphrase(long)))
  })

  test('a hash with weaker parameters is renewed, one of today is not', async ({ assert }) => {
    const weaker = await hash(long, {
      algorithm: 2,
      memoryCost: 8_192,
      timeCost: 2,
      parallelism: 1,
    })
    assert.isTrue(needsRehash(weaker))
    assert.isFalse(needsRehash(await hashPassphrase(long)))
  })
})
