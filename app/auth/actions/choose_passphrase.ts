import type { SetUp } from '#app/auth/actions/find_set_up'
import { judgePassphrase, type PassphraseRefusal } from '#app/auth/passphrase_policy'
import { hashPassphrase } from '#app/auth/passphrase_hash'
import { peopleOf } from '#app/auth/people'
import type { Plane } from '#app/tenants/plane'

/**
 * Keeps the passphrase of an invited person if none is kept yet. Twelve characters are enough,
 * for the account cannot be used before its second factor is enrolled.
 *
 * @returns why it is refused, or null
 */
export async function choosePassphrase(
  plane: Plane,
  setUp: SetUp,
  received: string
): Promise<PassphraseRefusal | null> {
  const slug = plane.kind === 'tenant' ? plane.slug : 'varde'
  const names = [setUp.name, setUp.signInName, plane.name, slug, plane.host]
  const verdict = judgePassphrase(received, { hasSecondFactor: true, names })
  if (!verdict.ok) return verdict.refusal

  const hash = await hashPassphrase(verdict.passphrase)
  await plane.database.query(peopleOf(plane).person.choosePassphrase, [setUp.personId, hash])
  return null
}
