import type { StaffRole } from '#app/auth/staff_role'
import type { ImportProblem } from '#resources/inertia/contract'

/** One line of a staff file: a person and one role, from–to. */
export type StaffLine = {
  line: number
  employeeNumber: string
  name: string
  signInName: string
  role: StaffRole
  /** Null: the role reaches every unit. */
  unitName: string | null
  from: Date | null
  until: Date | null
}

/** What is wrong with a line, or with the whole file (line 0); a sentence each in `import.problem`. */
export type LineProblem = ImportProblem

export type ProblemCode = ImportProblem['code']

export type ReadFile = {
  lines: StaffLine[]
  problems: LineProblem[]
  /** Names of columns that mean nothing here. */
  ignored: string[]
}
