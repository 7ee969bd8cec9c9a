import { randomUUID } from 'node:crypto'
import { normaliseSignInName, peopleOf, signInNameIndex } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import { accept, refuse, type Result } from '#app/result'
import type { Plane } from '#app/tenants/plane'
import type { Transaction } from '#app/tenants/plane_database'

/** 2 to 64 letters, digits and the signs of addresses. */
export const SIGN_IN_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u
export const NAME_LENGTH_MAX = 200

/** Stores an invited person, or finds them while they are still invited. Returns their id. */
export async function storePerson(
  plane: Plane,
  trx: Transaction,
  { name, signInName }: { name: string; signInName: string }
): Promise<Result<string>> {
  const typed = normaliseSignInName(signInName)
  if (!SIGN_IN_NAME.test(typed)) {
    return refuse('A sign-in name has 2 to 64 letters, digits, dots, hyphens, underscores or @.')
  }
  if (name.trim() === '' || name.length > NAME_LENGTH_MAX) {
    return refuse(`A name has 1 to ${NAME_LENGTH_MAX} characters.`)
  }
  const { table, person } = peopleOf(plane)
  const index = signInNameIndex(plane, typed)
  const [known] = await trx.query<PersonRow>(person.findBySignInName, [index])
  if (known?.state === 'invited') return accept(known.id)
  if (known) return refuse('This sign-in name is in use. Choose another.')

  const id = randomUUID()
  const sealedTyped = plane.keys.seal(table, 'sign_in_name_sealed', id, typed)
  const sealedName = plane.keys.seal(table, 'name_sealed', id, name.trim())
  await trx.query(person.insert, [id, index, sealedTyped, sealedName])
  return accept(id)
}
