import { randomBytes } from 'node:crypto'
import { lookUpHash } from '#app/auth/people'
import type { Plane } from '#app/tenants/plane'

/** Ten codes of 120 random bits (IAM-02 AT4 asks for 112). */
export const recoveryCodeCount = 10
const CODE_BYTES = 15

/** Crockford's base 32: no letter that looks like a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LOOK_ALIKES: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' }

/** `7kq2-m8xt-…`, six groups of four. */
export function createRecoveryCode(): string {
  const bits = [...randomBytes(CODE_BYTES)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const letters = (bits.match(/.{5}/g) ?? []).map(
    (five) => ALPHABET[Number.parseInt(five, 2)] ?? ''
  )
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** As it is stored: keyed, and bound to the person, so that a copied table holds no code. */
export function recoveryCodeHash(plane: Plane, personId: string, typed: string): Buffer {
  const letters = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const code = letters.replaceAll(/[oil]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
  return lookUpHash(plane, 'recovery code', `${personId}\n${code}`)
}
