import type { StaffRole } from '#app/auth/staff_role'

/** Who keeps the register of credentials, and is told when it is out of date. */
export const keepers: readonly StaffRole[] = ['administrator', 'privacy_officer']

export const credentialsPath = '/administration/credentials'
