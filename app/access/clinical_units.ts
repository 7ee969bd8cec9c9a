import type { SignedInStaff } from '#app/auth/signed_in_staff'
import type { UnitReference } from '#app/auth/staff_role'

/**
 * The units where a person works as a clinician. Administering a unit, or
 * overseeing it, opens none of its patients.
 */
export function clinicalUnits({ assignments }: Pick<SignedInStaff, 'assignments'>) {
  const units = new Map<string, UnitReference>()
  for (const { role, unit } of assignments) {
    if (role === 'clinician' && unit) units.set(unit.id, unit)
  }
  return [...units.values()]
}
