import { audit } from '#app/audit/audit_log'
import { toPersonRow } from '#app/people/person_row'
import {
  countDormant,
  countPeople,
  listPeoplePage,
  type ListedPersonRow,
} from '#app/people/statements/person_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'
import type { PeopleFilter, PeopleProps } from '#resources/inertia/contract'

const rowsPerPage = 50
const states: readonly PeopleFilter[] = ['invited', 'active', 'suspended', 'idle']

export type PeopleQuery = { unit?: unknown; state?: unknown; cursor?: unknown }

/** One page of the people of the tenant, newest first. The cursor is the last person shown. */
export async function listPeople(
  asked: PeopleQuery
): Promise<Pick<PeopleProps, 'people' | 'nextCursor' | 'total' | 'filter' | 'dormant'>> {
  const { database } = currentTenant()
  const state = states.find((known) => known === asked.state) ?? null
  const unit = isUuid(asked.unit) ? asked.unit : null
  const cursor = isUuid(asked.cursor) ? asked.cursor : null
  const [rows, [count], [dormant]] = await Promise.all([
    database.query<ListedPersonRow>(listPeoplePage, [state, unit, cursor, rowsPerPage + 1]),
    database.query<{ total: number }>(countPeople, [state, unit]),
    database.query<PeopleProps['dormant'] & object>(countDormant),
  ])
  const page = rows.slice(0, rowsPerPage)
  await audit.recordReads({ action: 'staff.listed', details: { count: page.length } })
  return {
    people: page.map(toPersonRow),
    nextCursor: rows.length > rowsPerPage ? (page.at(-1)?.id ?? null) : null,
    total: count?.total ?? 0,
    filter: { unit, state },
    dormant: dormant ?? null,
  }
}
