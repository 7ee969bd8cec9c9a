import { generateSync } from 'otplib'
import { test } from '@japa/runner'
import {
  authenticatorUri,
  createAuthenticatorSecret,
  spokenSecret,
  stepOfCode,
} from '#app/auth/authenticator_code'
import { authenticatorPicture } from '#app/auth/authenticator_picture'

/** RFC 6238 appendix B: the ASCII secret "12345678901234567890" in base 32. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const noon = new Date('2026-11-21T12:00:00Z')
const step = noon.getTime() / 30_000

function codeAt(secret: string, secondsLater: number): string {
  return generateSync({ secret, epoch: noon.getTime() / 1_000 + secondsLater })
}

test.group('Auth | the code of an authenticator', () => {
  test('the codes of RFC 6238 are right, at their times')
    .with([
      { at: 59, code: '287082', step: 1 },
      { at: 1_111_111_109, code: '081804', step: 37_037_036 },
      { at: 20_000_000_000, code: '353130', step: 666_666_666 },
    ])
    .run(({ assert }, expected) => {
      const at = new Date(expected.at * 1_000)
      assert.equal(stepOfCode(rfcSecret, expected.code, at), expected.step)
    })

  test('the code of the step before and after is taken, two steps away is not', ({ assert }) => {
    const secret = createAuthenticatorSecret()
    const steps = [-60, -30, 0, 30, 60].map((later) =>
      stepOfCode(secret, codeAt(secret, later), noon)
    )
    assert.deepEqual(steps, [null, step - 1, step, step + 1, null])
  })

  test('spaces are read over, anything else is not a code', ({ assert }) => {
    const code = codeAt(rfcSecret, 0)
    assert.equal(stepOfCode(rfcSecret, ` ${code.slice(0, 3)} ${code.slice(3)} `, noon), step)
    for (const typed of [
      '',
      '12345',
      '1234567',
      `${code}0`,
      '١٢٣٤٥٦',
      'abcdef',
      `-${code.slice(1)}`,
    ]) {
      assert.isNull(stepOfCode(rfcSecret, typed, noon))
    }
  })

  test('secrets are long, and no two are alike', ({ assert }) => {
    const secrets = new Set(Array.from({ length: 50 }, createAuthenticatorSecret))
    assert.equal(secrets.size, 50)
    for (const secret of secrets) assert.match(secret, /^[A-Z2-7]{32}$/)
  })

  test('the app shows whose account it is, the page shows the secret as picture and text', async ({
    assert,
  }) => {
    const uri = authenticatorUri(rfcSecret, 'Nordlys sykehus', 'kari')
    assert.include(uri, 'otpauth://totp/Nordlys%20sykehus:kari?')
    assert.include(uri, `secret=${rfcSecret}`)
    assert.match(await authenticatorPicture(uri), /^<svg [^>]*>.*<\/svg>\s*$/s)
    assert.equal(spokenSecret('ABCDEFGHIJ'), 'ABCD EFGH IJ')
  })
})
