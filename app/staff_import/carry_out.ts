import { randomBytes, randomUUID } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { AuditEventInput } from '#app/audit/audit_event'
import { setUpAddress, setUpTokenHash } from '#app/auth/actions/create_set_up_link'
import { endNow } from '#app/people/statements/assignment_statements'
import { destroySessionsOfAll } from '#app/people/statements/session_statements'
import { insertUnit } from '#app/people/statements/unit_statements'
import { signInNameIndex } from '#app/auth/people'
import type { AddedRole, Plan, PlannedUnit } from '#app/staff_import/plan'
import {
  changeEnds,
  changePeopleCells,
  insertLinks,
  insertPeople,
  insertRoles,
} from '#app/staff_import/statements/write_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

const rowsPerBatch = 500

/** A new person's one-time link, for the list that is shown once. */
export type NewLink = { name: string; signInName: string; address: string }

type RoleRow = Omit<AddedRole, 'name'>

/**
 * Does what a plan says, inside one transaction and in batches, so that other requests have their
 * turn in between. Every person concerned stands in the log.
 *
 * @param onProgress rows written so far
 */
export async function carryOut(
  trx: Transaction,
  plan: Plan,
  onProgress: (done: number) => Promise<void>
): Promise<NewLink[]> {
  const writing = new Writing(trx, onProgress)
  await writing.makeUnits(plan.newUnits)
  await writing.inBatches(plan.newPeople, (batch) => writing.addPeople(batch))
  await writing.inBatches(plan.changedPeople, (batch) => writing.changePeople(batch))
  await writing.inBatches(plan.added, (batch) => writing.addRoles(batch))
  await writing.inBatches(plan.changed, (batch) => writing.changeEnds(batch))
  await writing.inBatches(plan.ended, (batch) => writing.endRoles(batch))
  return writing.links
}

class Writing {
  readonly links: NewLink[] = []
  readonly #units = new Map<string, string>()
  #done = 0

  constructor(
    readonly trx: Transaction,
    readonly onProgress: (done: number) => Promise<void>
  ) {}

  async inBatches<T>(all: readonly T[], write: (batch: readonly T[]) => Promise<void>) {
    for (let start = 0; start < all.length; start += rowsPerBatch) {
      const batch = all.slice(start, start + rowsPerBatch)
      await write(batch)
      this.#done += batch.length
      await this.onProgress(this.#done)
    }
  }

  async makeUnits(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const id = randomUUID()
      await this.trx.query(insertUnit, [id, name])
      this.#units.set(name, id)
      await audit.record(this.trx, { action: 'unit.created', subject: { type: 'unit', id } })
    }
  }

  async addPeople(batch: readonly Plan['newPeople'][number][]): Promise<void> {
    const tenant = currentTenant()
    const people = batch.map((person) => {
      const token = randomBytes(32).toString('base64url')
      const address = setUpAddress(tenant, token)
      const { name, signInName } = person
      this.links.push({ name, signInName, address })
      return { ...person, id: randomUUID(), token }
    })
    const cells = people.map((person) => cellsOf(person.id, person))
    await this.trx.query(insertPeople, [
      people.map(({ id }) => id),
      ...columns(cells, 'signIndex', 'signSealed', 'nameSealed', 'numberIndex', 'numberSealed'),
    ])
    await this.trx.query(insertLinks, [
      people.map(() => randomUUID()),
      people.map(({ id }) => id),
      people.map(({ token }) => setUpTokenHash(tenant, token)),
    ])
    const roles = people.flatMap(({ id, roles: held }) =>
      held.map((role) => ({ ...role, staffId: id }))
    )
    await this.#insertRoles(roles)
    await this.#log(
      people.map(({ id }) => ({ action: 'staff.invited', subject: { type: 'staff', id } }))
    )
  }

  async changePeople(batch: readonly Plan['changedPeople'][number][]): Promise<void> {
    const cells = batch.map((one) => cellsOf(one.staffId, one))
    await this.trx.query(changePeopleCells, [
      batch.map(({ staffId }) => staffId),
      ...columns(cells, 'signIndex', 'signSealed', 'nameSealed', 'numberIndex', 'numberSealed'),
    ])
    await this.#log(
      batch.map(({ staffId: id, name, signInName, employeeNumber }) => ({
        action: 'staff.renamed',
        subject: { type: 'staff', id },
        details: {
          name: name !== null,
          signInName: signInName !== null,
          employeeNumber: employeeNumber !== null,
        },
      }))
    )
  }

  async addRoles(batch: readonly Plan['added'][number][]): Promise<void> {
    await this.#insertRoles(batch)
    await this.#log(
      batch.map(({ staffId: id, role, unit, from, until }) => ({
        action: 'staff.assigned',
        subject: { type: 'staff', id },
        details: { role, unitId: this.#unitId(unit), from, validUntil: until, why: 'import' },
      }))
    )
  }

  async changeEnds(batch: readonly Plan['changed'][number][]): Promise<void> {
    await this.trx.query(changeEnds, [
      batch.map(({ assignmentId }) => assignmentId),
      batch.map(({ until }) => until),
    ])
    await this.#log(
      batch.map(({ staffId: id, role, until }) => ({
        action: until ? 'staff.assignment_ended' : 'staff.assigned',
        subject: { type: 'staff', id },
        details: { role, validUntil: until, why: 'import' },
      }))
    )
  }

  async endRoles(batch: readonly Plan['ended'][number][]): Promise<void> {
    await this.trx.query(endNow, [batch.map(({ assignmentId }) => assignmentId)])
    await this.trx.query(destroySessionsOfAll, [batch.map(({ staffId }) => staffId)])
    await this.#log(
      batch.map(({ staffId: id, role, why }) => ({
        action: 'staff.assignment_ended',
        subject: { type: 'staff', id },
        details: { role, why: `import_${why}` },
      }))
    )
  }

  async #insertRoles(roles: readonly RoleRow[]): Promise<void> {
    await this.trx.query(insertRoles, [
      roles.map(() => randomUUID()),
      roles.map(({ staffId }) => staffId),
      roles.map(({ role }) => role),
      roles.map(({ unit }) => this.#unitId(unit)),
      roles.map(({ from }) => from),
      roles.map(({ until }) => until),
    ])
  }

  #unitId(unit: PlannedUnit): string | null {
    return unit && (unit.id ?? this.#units.get(unit.name) ?? null)
  }

  async #log(events: readonly AuditEventInput[]): Promise<void> {
    await audit.record(this.trx, events)
  }
}

type Cells = Record<
  'signIndex' | 'signSealed' | 'nameSealed' | 'numberIndex' | 'numberSealed',
  Buffer | null
>

type Words = { name: string | null; signInName: string | null; employeeNumber: string | null }

function cellsOf(id: string, { name, signInName, employeeNumber }: Words): Cells {
  const tenant = currentTenant()
  const seal = (column: string, value: string | null) =>
    value === null ? null : tenant.keys.seal('staff', column, id, value)
  return {
    signIndex: signInName === null ? null : signInNameIndex(tenant, signInName),
    signSealed: seal('sign_in_name_sealed', signInName),
    nameSealed: seal('name_sealed', name),
    numberIndex:
      employeeNumber === null ? null : tenant.keys.index.exact('employee_number', employeeNumber),
    numberSealed: seal('employee_number_sealed', employeeNumber),
  }
}

function columns(cells: readonly Cells[], ...names: (keyof Cells)[]): (Buffer | null)[][] {
  return names.map((name) => cells.map((cell) => cell[name]))
}
