import type { StaffRole, UnitReference } from '#app/auth/staff_role'
import type { SupportHere } from '#app/support/support_here'
import type { AccountFacts } from '#app/auth/statements/signed_in_statements'

export type Assignment = { role: StaffRole; unit: UnitReference | null }

/** A member of staff who has given both factors in this session, with the roles of now. */
export type SignedInStaff = {
  staffId: string
  name: string
  assignments: Assignment[]
  roles: StaffRole[]
  /** The units where the person is assigned, by name, and the first of them. */
  units: UnitReference[]
  unit: UnitReference | null
  /** When the first list of rights that this person must answer is due. */
  reviewDueAt: Date | null
  /** An operator under a grant of the tenant: no staff, and with no role of theirs. */
  support?: SupportHere
}

/** An operator of the installation. Operators see no health data. */
export type SignedInOperator = { operatorId: string; name: string }

/** With what decides whether they must mend their sign-in first. */
export type WithAccountFacts<Person> = Person & { accountFacts: AccountFacts }
