import { nameOf } from '#app/auth/people'
import { statement } from '#app/tenants/statement'
import type { TenantScope } from '#app/tenants/tenant_scope'

const selectNames = statement(
  'plugins.select_staff_names',
  'select id, name_sealed from staff where id = any($1)'
)

type NameRow = { id: string; name_sealed: Buffer }

/** Names of the staff who acted, by id; an operator's command has none. One query. */
export async function actingStaff(
  tenant: TenantScope,
  ids: readonly (string | null)[]
): Promise<(id: string | null) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = wanted.length ? await tenant.database.query<NameRow>(selectNames, [wanted]) : []
  const names = new Map(rows.map((row) => [row.id, nameOf(tenant, row)]))
  return (id) => (id === null ? 'Operator' : (names.get(id) ?? '–'))
}
