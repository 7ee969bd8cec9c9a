import { nameOf } from '#app/auth/people'
import type { StaffRole } from '#app/auth/staff_role'
import {
  listEndedInReview,
  listImportableStaff,
  listOpenAssignments,
  listUnitNames,
} from '#app/staff_import/statements/snapshot_statements'
import type { Queryable } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type KnownPerson = {
  id: string
  /** Keyed tokens, in hexadecimal, by which a file's values find the person. */
  employeeIndex: string | null
  signInIndex: string
  name: string
}

export type KnownAssignment = {
  id: string
  staffId: string
  role: StaffRole
  unitId: string | null
  from: Date
  until: Date | null
}

/** What the tenant knows at one moment, for a file to be compared with. */
export type Snapshot = {
  people: readonly KnownPerson[]
  /** Current and planned ones. */
  assignments: readonly KnownAssignment[]
  units: ReadonlyMap<string, string>
  /** Roles whose last end came from a review, as `staff role unit`: a file does not give them back. */
  endedInReview: ReadonlySet<string>
  employeeIndexOf: (employeeNumber: string) => string
  signInIndexOf: (signInName: string) => string
}

type StaffRow = {
  id: string
  name_sealed: Buffer
  employee_index: string | null
  sign_in_index: string
}

type AssignmentRow = {
  id: string
  staff_id: string
  role: StaffRole
  unit_id: string | null
  valid_from: Date
  valid_until: Date | null
}

/** The current tenant as it is now; inside a transaction that holds the lock of people, as it stays. */
export async function readSnapshot(database: Queryable): Promise<Snapshot> {
  const tenant = currentTenant()
  const { index } = tenant.keys
  const people = await database.query<StaffRow>(listImportableStaff)
  const assignments = await database.query<AssignmentRow>(listOpenAssignments)
  const units = await database.query<{ id: string; name: string }>(listUnitNames)
  const ended = await database.query<{ key: string }>(listEndedInReview)
  return {
    people: people.map((row) => ({
      id: row.id,
      employeeIndex: row.employee_index,
      signInIndex: row.sign_in_index,
      name: nameOf(tenant, row),
    })),
    assignments: assignments.map((row) => ({
      id: row.id,
      staffId: row.staff_id,
      role: row.role,
      unitId: row.unit_id,
      from: row.valid_from,
      until: row.valid_until,
    })),
    units: new Map(units.map(({ id, name }) => [folded(name), id])),
    endedInReview: new Set(ended.map(({ key }) => key)),
    employeeIndexOf: (number) => index.exact('employee_number', number).toString('hex'),
    signInIndexOf: (name) => index.exact('sign_in_name', name).toString('hex'),
  }
}

/** Units are found by name, whatever the case and the spaces. */
export function folded(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
