import { audit } from '#app/audit/audit_log'
import { toPersonRow } from '#app/people/person_row'
import {
  countPeople,
  listPeoplePage,
  type ListedPersonRow,
} from '#app/people/statements/person_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { PeopleProps, PersonState } from '#resources/inertia/contract'

const rowsPerPage = 50
const states: readonly PersonState[] = ['invited', 'active', 'suspended']

export type PeopleQuery = { unit?: unknown; state?: unknown; cursor?: unknown }

/** One page of the people of the tenant, newest first. The cursor is the last person shown. */
export async function listPeople(
  asked: PeopleQuery
): Promise<Pick<PeopleProps, 'people' | 'nextCursor' | 'total' | 'filter'>> {
  const { database } = currentTenant()
  const state = states.find((known) => known === asked.state) ?? null
  const unit = isUuid(asked.unit) ? asked.unit : null
  const cursor = isUuid(asked.cursor) ? asked.cursor : null
  const [rows, [count]] = await Promise.all([
    database.query<ListedPersonRow>(listPeoplePage, [state, unit, cursor, rowsPerPage + 1]),
    database.query<{ total: number }>(countPeople, [state, unit]),
  ])
  const page = rows.slice(0, rowsPerPage)
  await audit.recordReads({ action: 'staff.listed', details: { count: page.length } })
  return {
    people: page.map(toPersonRow),
    nextCursor: rows.length > rowsPerPage ? (page.at(-1)?.id ?? null) : null,
    total: count?.total ?? 0,
    filter: { unit, state },
  }
}
