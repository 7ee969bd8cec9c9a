import { peopleOf } from '#app/auth/people'
import type { PasskeyRow } from '#app/auth/statements/passkey_statements'
import type { Plane } from '#app/tenants/plane'
import type { Queryable } from '#app/tenants/plane_database'

/** A person's passkeys, oldest first. */
export async function passkeysOf(
  plane: Plane,
  personId: string,
  database: Queryable = plane.database
): Promise<PasskeyRow[]> {
  return database.query<PasskeyRow>(peopleOf(plane).passkey.list, [personId])
}
