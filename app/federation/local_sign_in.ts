import {
  readLocalSignIn,
  type LocalSignInRow,
} from '#app/federation/statements/identity_statements'
import type { Plane } from '#app/tenants/plane'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Whether a person may sign in past every directory: not where directories alone let people in, and
 * not when all their roles come from one; emergency accounts always. An unknown name costs the same
 * statement.
 */
export async function maySignInLocally(plane: Plane, personId: string | null): Promise<boolean> {
  if (plane.kind === 'console') return true
  const values = [personId ?? NOBODY]
  const [row] = await plane.database.query<LocalSignInRow>(readLocalSignIn, values)
  if (!row || row.is_sealed) return true
  return !row.federated_only && !row.lives_by_directory
}
