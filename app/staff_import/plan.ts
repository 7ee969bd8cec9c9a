import type { StaffRole } from '#app/auth/staff_role'
import type { LineProblem } from '#app/staff_import/staff_line'

/** A role of the file at a unit: one that exists, or one that the import makes. */
export type PlannedUnit = { id: string | null; name: string } | null

export type PlannedRole = {
  role: StaffRole
  unit: PlannedUnit
  /** Null: from the moment of the import. */
  from: string | null
  until: string | null
}

export type NewPerson = {
  employeeNumber: string
  name: string
  signInName: string
  roles: PlannedRole[]
}

export type ChangedPerson = {
  staffId: string
  was: string
  name: string | null
  signInName: string | null
  /** Known by sign-in name until now. */
  employeeNumber: string | null
}

export type AddedRole = PlannedRole & { staffId: string; name: string }

export type ChangedEnd = {
  assignmentId: string
  staffId: string
  name: string
  role: StaffRole
  unitName: string | null
  was: string | null
  /** The end that the file says. */
  until: string | null
}

export type EndedRole = Omit<ChangedEnd, 'was' | 'until'> & {
  why: 'not_in_file' | 'date_passed'
}

/** What a file would change, and nothing else: what is shown is what is done. */
export type Plan = {
  newUnits: string[]
  newPeople: NewPerson[]
  changedPeople: ChangedPerson[]
  added: AddedRole[]
  changed: ChangedEnd[]
  ended: EndedRole[]
  unchanged: number
  /** People without an employee number who are not in a complete file: left alone. */
  leftAlone: number
  problems: LineProblem[]
  ignored: string[]
}

export type PlanOptions = { isComplete: boolean; makesUnits: boolean; now: Date }
