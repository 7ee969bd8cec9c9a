import type { HttpContext } from '@adonisjs/core/http'
import { hashPassphrase, needsRehash, verifyOrBurn } from '#app/auth/passphrase_hash'
import { normalisePassphrase } from '#app/auth/passphrase_text'
import { peopleOf, signInNameIndex } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import { SignInThrottle, type Attempt } from '#app/auth/sign_in_throttle'
import type { PersonRow } from '#app/auth/statements/person_statements'

export type PassphraseCheck =
  { outcome: 'right'; personId: string } | { outcome: 'wrong' } | { outcome: 'throttled' }

/**
 * The first factor. An unknown name, a wrong passphrase, a suspended and a half set-up account
 * take the same statements, the same derivation and the same answer (IAM-03 AT1).
 */
export async function checkPassphrase(
  ctx: HttpContext,
  attempt: Attempt,
  passphrase: string
): Promise<PassphraseCheck> {
  const { plane } = ctx
  const throttle = new SignInThrottle(plane)
  const person = await findPerson(ctx, attempt.signInName)
  if (!(await throttle.admits(attempt))) {
    await record(ctx, person, 'sign_in.throttled')
    return { outcome: 'throttled' }
  }
  const stored = person?.state === 'active' ? person.passphrase_hash : null
  const matches = await verifyOrBurn(stored, passphrase)
  if (!person || !stored || !matches) {
    await record(ctx, person, 'sign_in.failed')
    return { outcome: 'wrong' }
  }
  await throttle.uncount(attempt)
  if (needsRehash(stored)) await strengthen(ctx, person.id, stored, passphrase)
  return { outcome: 'right', personId: person.id }
}

async function findPerson({ plane }: HttpContext, signInName: string) {
  const { findBySignInName } = peopleOf(plane).person
  const index = signInNameIndex(plane, signInName)
  const [person] = await plane.database.query<PersonRow>(findBySignInName, [index])
  return person
}

async function record(
  ctx: HttpContext,
  person: PersonRow | undefined,
  action: 'sign_in.failed' | 'sign_in.throttled'
): Promise<void> {
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action,
      outcome: action === 'sign_in.throttled' ? 'denied' : 'failure',
      personId: person?.id ?? null,
      isThem: false,
      assurance: 0,
      details: { step: 'passphrase' },
    })
  )
}

async function strengthen(ctx: HttpContext, personId: string, stored: string, passphrase: string) {
  const stronger = await hashPassphrase(normalisePassphrase(passphrase))
  const { strengthenHash } = peopleOf(ctx.plane).person
  await ctx.plane.database.query(strengthenHash, [personId, stored, stronger])
}
