import { setUpTokenHash } from '#app/auth/actions/create_set_up_link'
import { nameOf, peopleOf, signInNameOf } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import type { SetUpLinkRow } from '#app/auth/statements/set_up_link_statements'
import type { Plane } from '#app/tenants/plane'

export type SetUp = {
  personId: string
  name: string
  signInName: string
  /** What is to be done next; a person may leave and come back to it. */
  step: 'passphrase' | 'factor'
}

/** What a set-up link leads to, or null when it was used, is too old, or never was. */
export async function findSetUp(plane: Plane, token: string): Promise<SetUp | null> {
  const { person, link } = peopleOf(plane)
  const hash = setUpTokenHash(plane, token)
  const [found] = await plane.database.query<SetUpLinkRow>(link.findUsable, [hash])
  if (!found) return null
  const [row] = await plane.database.query<PersonRow>(person.find, [found.person_id])
  if (row?.state !== 'invited') return null

  const step = row.passphrase_hash === null ? 'passphrase' : 'factor'
  return { personId: row.id, name: nameOf(plane, row), signInName: signInNameOf(plane, row), step }
}
