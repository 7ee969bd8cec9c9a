import type { KnownPerson, Snapshot } from '#app/staff_import/snapshot'
import type { LineProblem, StaffLine } from '#app/staff_import/staff_line'

/** One person of the file with all of their lines, and whom the tenant knows them as. */
export type FilePerson = Pick<StaffLine, 'employeeNumber' | 'name' | 'signInName'> & {
  lines: StaffLine[]
  known: KnownPerson | null
}

type Matched = { people: FilePerson[]; problems: LineProblem[] }

/**
 * Whom the lines are about. The employee number decides: who has a new name or sign-in name is the
 * same person. Somebody without a number yet is found by sign-in name, and gets one.
 */
export function matchPeople(lines: readonly StaffLine[], snapshot: Snapshot): Matched {
  const byEmployee = new Map(
    snapshot.people.flatMap((one) => (one.employeeIndex ? [[one.employeeIndex, one]] : []))
  ) as Map<string, KnownPerson>
  const bySignIn = new Map(snapshot.people.map((one) => [one.signInIndex, one]))
  const groups = Map.groupBy(lines, (line) => snapshot.employeeIndexOf(line.employeeNumber))
  const ownerOf = new Map<string, string>()
  const matched: Matched = { people: [], problems: [] }
  for (const [employeeIndex, group] of groups) {
    const [first] = group
    if (!first) continue
    const signInIndex = snapshot.signInIndexOf(first.signInName)
    const other = group.find(
      (line) => line.name !== first.name || line.signInName !== first.signInName
    )
    const owner = ownerOf.get(signInIndex)
    const holder = bySignIn.get(signInIndex) ?? null
    const known = byEmployee.get(employeeIndex) ?? (holder?.employeeIndex === null ? holder : null)
    const code = other
      ? 'two_people'
      : owner
        ? 'sign_in_name_twice'
        : holder && holder.id !== known?.id
          ? 'sign_in_name_taken'
          : null
    if (code) {
      const { line } = other ?? first
      matched.problems.push({ line, code, value: first.signInName })
      continue
    }
    ownerOf.set(signInIndex, employeeIndex)
    const { employeeNumber, name, signInName } = first
    matched.people.push({ employeeNumber, name, signInName, lines: group, known })
  }
  return matched
}
