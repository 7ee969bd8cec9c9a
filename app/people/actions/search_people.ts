import { audit } from '#app/audit/audit_log'
import { indexNewNames } from '#app/people/index_new_names'
import { toPersonRow } from '#app/people/person_row'
import { listPeopleByTokens, type ListedPersonRow } from '#app/people/statements/person_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { PersonRow } from '#resources/inertia/contract'

/** Hits of one search; who gets more must narrow it. */
const hitsMax = 100

const collator = new Intl.Collator('nb')

/** Finds people by the beginning of any part of their name or sign-in name. */
export async function searchPeople(
  typed: string
): Promise<{ people: PersonRow[]; truncated: boolean }> {
  const { database, keys } = currentTenant()
  await indexNewNames()
  const tokens = keys.index.queryTokens(typed)
  const rows = tokens.length
    ? await database.query<ListedPersonRow>(listPeopleByTokens, [
        tokens,
        tokens.length,
        hitsMax + 1,
      ])
    : []
  const people = rows.slice(0, hitsMax).map(toPersonRow)
  const details = { count: people.length, resource: 'search' }
  await audit.recordReads({ action: 'staff.listed', details })
  return {
    people: people.toSorted((left, right) => collator.compare(left.name, right.name)),
    truncated: rows.length > hitsMax,
  }
}
