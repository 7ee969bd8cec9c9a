import { matchPeople, type FilePerson } from '#app/staff_import/match_people'
import type { Plan, PlannedUnit, PlanOptions } from '#app/staff_import/plan'
import { folded, type KnownAssignment, type Snapshot } from '#app/staff_import/snapshot'
import type { ReadFile, StaffLine } from '#app/staff_import/staff_line'

/**
 * Compares a file with what is known. Pure: the same file, the same knowledge and the same side of
 * every end give the same plan.
 */
export function makePlan(file: ReadFile, snapshot: Snapshot, options: PlanOptions): Plan {
  return new Planning(file, snapshot, options).plan()
}

class Planning {
  readonly #plan: Plan
  readonly #unitNames: ReadonlyMap<string, string>
  readonly #heldBy: ReadonlyMap<string, KnownAssignment[]>
  readonly #newUnits = new Map<string, string>()
  readonly #kept = new Set<string>()

  constructor(
    readonly file: ReadFile,
    readonly snapshot: Snapshot,
    readonly options: PlanOptions
  ) {
    const { problems, ignored } = file
    const nothing = { newPeople: [], changedPeople: [], added: [], changed: [], ended: [] }
    const counts = { unchanged: 0, leftAlone: 0 }
    this.#plan = { newUnits: [], ...nothing, ...counts, problems: [...problems], ignored }
    this.#unitNames = new Map([...snapshot.units].map(([name, id]) => [id, name]))
    this.#heldBy = Map.groupBy(snapshot.assignments, ({ staffId }) => staffId)
  }

  plan(): Plan {
    const { people, problems } = matchPeople(this.file.lines, this.snapshot)
    this.#plan.problems.push(...problems)
    for (const person of people) {
      if (person.known) this.#compare(person, person.known)
      else this.#add(person)
    }
    if (this.options.isComplete) this.#endTheRest(new Set(people.map(({ known }) => known?.id)))
    this.#plan.newUnits = [...this.#newUnits.values()].toSorted()
    this.#plan.problems.sort((left, right) => left.line - right.line)
    return this.#plan
  }

  #add({ employeeNumber, name, signInName, lines }: FilePerson): void {
    const roles = this.#usable(lines).flatMap(({ staffLine, unit }) => {
      const { role, from, until } = staffLine
      if (until && until <= this.options.now) return []
      return [{ role, unit, from: this.#begin(from), until: until?.toISOString() ?? null }]
    })
    if (roles.length === 0) this.#plan.unchanged += lines.length
    else this.#plan.newPeople.push({ employeeNumber, name, signInName, roles })
  }

  #compare(person: FilePerson, known: NonNullable<FilePerson['known']>): void {
    const { snapshot } = this
    const { employeeNumber, name, signInName } = person
    const change = {
      name: name === known.name ? null : name,
      signInName: snapshot.signInIndexOf(signInName) === known.signInIndex ? null : signInName,
      employeeNumber: known.employeeIndex === null ? employeeNumber : null,
    }
    if (Object.values(change).some((one) => one !== null)) {
      this.#plan.changedPeople.push({ staffId: known.id, was: known.name, ...change })
    }
    for (const { staffLine, unit } of this.#usable(person.lines)) {
      this.#compareRole(known, staffLine, unit)
    }
  }

  #compareRole(known: { id: string; name: string }, line: StaffLine, unit: PlannedUnit): void {
    const { role, from, until } = line
    const held = (this.#heldBy.get(known.id) ?? []).find(
      (one) => one.role === role && one.unitId === (unit?.id ?? null) && (unit === null || unit.id)
    )
    const isOver = until !== null && until <= this.options.now
    const described = { staffId: known.id, name: known.name, role }
    if (!held) {
      if (isOver) return void (this.#plan.unchanged += 1)
      const key = `${known.id} ${role} ${unit?.id ?? 'all'}`
      if (this.snapshot.endedInReview.has(key))
        return this.#problem(line, 'ended_in_review', known.name)
      const times = { from: this.#begin(from), until: until?.toISOString() ?? null }
      return void this.#plan.added.push({ ...described, unit, ...times })
    }
    this.#kept.add(held.id)
    const which = { ...described, assignmentId: held.id, unitName: unit?.name ?? null }
    if (isOver) return void this.#plan.ended.push({ ...which, why: 'date_passed' })
    if (until?.getTime() === held.until?.getTime()) return void (this.#plan.unchanged += 1)
    const was = held.until?.toISOString() ?? null
    this.#plan.changed.push({ ...which, was, until: until?.toISOString() ?? null })
  }

  /** Who has an employee number and a role that a complete file does not say loses that role. */
  #endTheRest(inFile: ReadonlySet<string | undefined>): void {
    for (const { id, name, employeeIndex } of this.snapshot.people) {
      const held = this.#heldBy.get(id) ?? []
      if (held.length === 0) continue
      if (employeeIndex === null && !inFile.has(id)) {
        this.#plan.leftAlone += 1
        continue
      }
      for (const one of held.filter((assignment) => !this.#kept.has(assignment.id))) {
        const unitName = one.unitId === null ? null : this.#unitNames.get(one.unitId)
        this.#plan.ended.push({
          assignmentId: one.id,
          staffId: id,
          name,
          role: one.role,
          unitName: unitName ?? null,
          why: 'not_in_file',
        })
      }
    }
  }

  /** The lines whose unit is known or may be made; each role once. */
  #usable(lines: readonly StaffLine[]): { staffLine: StaffLine; unit: PlannedUnit }[] {
    const seen = new Set<string>()
    return lines.flatMap((staffLine) => {
      const { role, unitName } = staffLine
      const unit = unitName === null ? null : this.#unit(unitName)
      if (unit === undefined) {
        this.#problem(staffLine, 'unit_unknown', unitName)
        return []
      }
      const key = `${role} ${unit ? folded(unit.name) : ''}`
      if (seen.has(key)) {
        this.#problem(staffLine, 'same_role_twice', null)
        return []
      }
      seen.add(key)
      return [{ staffLine, unit }]
    })
  }

  #unit(name: string): PlannedUnit | undefined {
    const key = folded(name)
    const id = this.snapshot.units.get(key)
    if (id) return { id, name: name.trim() }
    if (!this.options.makesUnits) return undefined
    if (!this.#newUnits.has(key)) this.#newUnits.set(key, name.trim())
    return { id: null, name: this.#newUnits.get(key)! }
  }

  /** Nobody gives a role before now: a day that has passed means from now on. */
  #begin(from: Date | null): string | null {
    return from && from > this.options.now ? from.toISOString() : null
  }

  #problem(
    { line }: StaffLine,
    code: 'unit_unknown' | 'same_role_twice' | 'ended_in_review',
    value: string | null
  ): void {
    this.#plan.problems.push({ line, code, value })
  }
}
