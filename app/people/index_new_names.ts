import type { BlindIndex } from '#app/encryption/blind_index'
import { nameOf, signInNameOf } from '#app/auth/people'
import type { PersonRow } from '#app/auth/statements/person_statements'
import {
  insertStaffTokens,
  listUnindexed,
  markIndexed,
} from '#app/people/statements/person_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

type Unindexed = Pick<PersonRow, 'id' | 'name_sealed' | 'sign_in_name_sealed'>

/**
 * Gives search tokens to whoever has none yet, however they were stored: invited on the page, by
 * a command, or before there were tokens. Costs an empty look-up when all are indexed.
 */
export async function indexNewNames(): Promise<void> {
  const { database } = currentTenant()
  for (;;) {
    const people = await database.query<Unindexed>(listUnindexed)
    if (people.length === 0) return
    await index(people)
  }
}

async function index(people: readonly Unindexed[]): Promise<void> {
  const tenant = currentTenant()
  const rows = people.flatMap((person) =>
    staffTokens(tenant.keys.index, nameOf(tenant, person), signInNameOf(tenant, person)).map(
      (token) => ({ token, id: person.id })
    )
  )
  await tenant.database.transaction(async (trx) => {
    await trx.query(insertStaffTokens, [rows.map(({ token }) => token), rows.map(({ id }) => id)])
    await trx.query(markIndexed, [people.map(({ id }) => id)])
  })
}

/** Beginnings of every part of the name and of the sign-in name; at least three letters. */
function staffTokens(blindIndex: BlindIndex, name: string, signInName: string): Buffer[] {
  return blindIndex.nameTokens(`${name} ${signInName}`)
}
