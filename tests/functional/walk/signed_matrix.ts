import { readFileSync } from 'node:fs'
import { accessMatrixPath } from '#app/access/access_matrix_file'
import type { MatrixRoute } from '#app/access/access_matrix'
import type { PolicyRule } from '#app/access/policy/policy'
import { hasId } from '#tests/functional/walk/parameters'
import type { StaffRole } from '#resources/inertia/contract'

type SignedMatrix = { policy: PolicyRule[]; routes: MatrixRoute[] }

/** The matrix as it stands in the repository: what was agreed, not what the program happens to do. */
export function signedMatrix(): SignedMatrix {
  return JSON.parse(readFileSync(accessMatrixPath(), 'utf8')) as SignedMatrix
}

/** Whom the guards of a route let in. */
export type Door = 'everybody' | 'account' | 'staff' | 'operator'

const doors = new Set(['account', 'staff', 'operator'])
const otherGuards = new Set(['tenantPlane', 'plugin', 'proof', 'role', 'exports'])

/** @throws for a guard that the walk does not know */
export function doorOf({ guards, pattern }: MatrixRoute): Door {
  const unknown = guards.filter((guard) => !doors.has(guard) && !otherGuards.has(guard))
  if (unknown.length > 0) {
    throw new Error(`${pattern}: say in signed_matrix.ts whom the guard "${unknown[0]}" lets in`)
  }
  return (guards.find((guard) => doors.has(guard)) as Door | undefined) ?? 'everybody'
}

/** Whether the route is for staff in that role: by its own guard, or because it is for all staff. */
export function admits(route: MatrixRoute, role: StaffRole): boolean {
  if (doorOf(route) === 'account' || doorOf(route) === 'everybody') return true
  if (doorOf(route) === 'operator') return false
  return route.roles.length === 0 || route.roles.includes(role)
}

/** Whether a clinician comes in only by a relation to the patient whose id the path names. */
export function needsRelation(route: MatrixRoute): boolean {
  const rules = signedMatrix().policy.filter(({ role, actions }) => {
    return role === 'clinician' && (actions as readonly string[]).includes(route.action)
  })
  const isCare = rules.length > 0 && rules.every(({ relation }) => relation !== 'none')
  return isCare && admits(route, 'clinician') && hasId(route.pattern)
}
