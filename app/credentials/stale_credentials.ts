import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { keepers } from '#app/credentials/keepers'
import { countStale } from '#app/credentials/statements/credential_statements'
import type { Queryable } from '#app/tenants/plane_database'

/** How many credentials wait for somebody's word; undefined for whom it is not to give. */
export async function staleCredentials(
  database: Queryable,
  staff: SignedInStaff
): Promise<number | undefined> {
  if (!staff.roles.some((role) => keepers.includes(role))) return undefined
  const [row] = await database.query<{ count: number }>(countStale)
  return row?.count ?? 0
}
