import type { HttpContext } from '@adonisjs/core/http'
import { hashPassphrase, needsRehash, verifyOrBurn } from '#app/auth/passphrase_hash'
import { normalisePassphrase } from '#app/auth/passphrase_text'
import { peopleOf, signInNameIndex } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import { SignInThrottle, type Attempt } from '#app/auth/sign_in_throttle'
import { askDirectory, type DirectoryWord } from '#app/federation/actions/ask_directory'
import { evenOut } from '#app/federation/even_answers'
import { formDirectory } from '#app/federation/form_directory'
import { maySignInLocally } from '#app/federation/local_sign_in'
import type { PersonRow } from '#app/auth/statements/person_statements'

export type PassphraseCheck =
  | { outcome: 'right'; personId: string }
  | { outcome: 'right_at_directory'; word: DirectoryWord }
  | { outcome: 'wrong' | 'throttled' | 'throttled_directory' | 'directory_away' }

/**
 * The first factor. An unknown name, a wrong passphrase, a suspended and a half set-up account, and
 * one that only a directory lets in, take the same statements, the same derivation and the same
 * answer (IAM-03 AT1). Where a directory takes passwords of this form, it is asked about every name
 * that did not get in here: with what was typed if the name is not ours, with a made-up name and
 * password if it is (docs/decisions/0018).
 */
export async function checkPassphrase(
  ctx: HttpContext,
  attempt: Attempt,
  passphrase: string
): Promise<PassphraseCheck> {
  const { plane } = ctx
  const begunAt = performance.now()
  const throttle = new SignInThrottle(plane)
  const person = await findPerson(ctx, attempt.signInName)
  const directory = await formDirectory(plane)
  const isAdmitted = await throttle.admits(attempt)
  if (!isAdmitted || !(await (directory?.guesses.admits(attempt) ?? true))) {
    await record(ctx, person, 'sign_in.throttled')
    return { outcome: directory ? 'throttled_directory' : 'throttled' }
  }
  const mayTry = await maySignInLocally(plane, person?.id ?? null)
  const own = person && mayTry ? person.passphrase_hash : null
  const stored = person?.state === 'active' ? own : null
  const matches = await verifyOrBurn(stored, passphrase)
  if (person && stored && matches) {
    await throttle.uncount(attempt)
    await directory?.guesses.forget(attempt)
    if (needsRehash(stored)) await strengthen(ctx, person.id, stored, passphrase)
    return { outcome: 'right', personId: person.id }
  }
  if (!directory) {
    await record(ctx, person, 'sign_in.failed')
    return { outcome: 'wrong' }
  }
  const answer = await askDirectory(directory, attempt, own === null ? passphrase : null)
  if (answer.outcome === 'right_at_directory') {
    await throttle.uncount(attempt)
    return answer
  }
  await record(ctx, person, 'sign_in.failed', answer.details)
  await evenOut(begunAt)
  return { outcome: answer.outcome }
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
  action: 'sign_in.failed' | 'sign_in.throttled',
  details: Record<string, string> = { step: 'passphrase' }
): Promise<void> {
  await ctx.plane.database.transaction((trx) =>
    recordSignIn(ctx, trx, {
      action,
      outcome: action === 'sign_in.throttled' ? 'denied' : 'failure',
      personId: person?.id ?? null,
      isThem: false,
      assurance: 0,
      details,
    })
  )
}

async function strengthen(ctx: HttpContext, personId: string, stored: string, passphrase: string) {
  const stronger = await hashPassphrase(normalisePassphrase(passphrase))
  const { strengthenHash } = peopleOf(ctx.plane).person
  await ctx.plane.database.query(strengthenHash, [personId, stored, stronger])
}
