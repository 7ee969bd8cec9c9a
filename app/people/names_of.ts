import { nameOf } from '#app/auth/people'
import { selectNames } from '#app/people/statements/person_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

type NameRow = { id: string; name_sealed: Buffer }

/** Names of staff by id, in one query; null for the system and for commands. */
export async function namesOf(
  ids: readonly (string | null)[]
): Promise<(id: string | null) => string | null> {
  const tenant = currentTenant()
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = wanted.length ? await tenant.database.query<NameRow>(selectNames, [wanted]) : []
  const names = new Map(rows.map((row) => [row.id, nameOf(tenant, row)]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
