import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { changePeople, holdsRole } from '#app/people/change_people'
import { RefusedChange, type Outcome } from '#app/people/refusal'
import { overseers } from '#app/recertification/may_review'
import {
  countChosen,
  insertLists,
  insertRights,
  insertRound,
} from '#app/recertification/statements/round_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

/** ACC-06 AT2: what nobody answers lapses so many days after the due date. */
const lapseDays = 14
const dueDaysMax = 366

export type StartRoundInput = {
  /** `YYYY-MM-DD`; the whole of that day counts. */
  dueOn: string
  /** Null: every unit, and the roles that reach them all. */
  unitIds: string[] | null
}

/**
 * Asks the reviewer of each unit about every role there, planned ones too. A role that waits for
 * an answer in an earlier round stays with that one.
 */
export function startRound({ dueOn, unitIds }: StartRoundInput): Promise<Outcome<string>> {
  const dueAt = endOfDay(dueOn)
  return changePeople(async (trx) => {
    if (!dueAt || dueAt <= DateTime.now()) throw new RefusedChange('moment_past')
    if (dueAt > DateTime.now().plus({ days: dueDaysMax })) throw new RefusedChange('moment_far')
    const chosen = [unitIds === null, unitIds ?? []]
    const [counts] = await trx.query<{ rights: number; unassigned: number }>(countChosen, chosen)
    if (!counts || counts.rights === 0) throw new RefusedChange('nothing_to_review')
    if (counts.unassigned > 0) throw new RefusedChange('reviewer_missing')
    const id = randomUUID()
    const lapsesAt = dueAt.plus({ days: lapseDays })
    const { id: by } = currentActor()
    const times = [dueAt.toJSDate(), lapsesAt.toJSDate()]
    await trx.query(insertRound, [id, by, ...times, unitIds === null])
    await trx.query(insertLists, [...chosen, id])
    await trx.query(insertRights, [...chosen, id])
    await audit.record(trx, {
      action: 'recertification.started',
      subject: { type: 'recertification_round', id },
      details: { count: counts.rights, dueAt: dueAt.toUTC().toISO(), whole: unitIds === null },
    })
    return id
  }, holdsRole(overseers))
}

function endOfDay(day: string): DateTime | null {
  const date = DateTime.fromISO(day, { zone: currentTenant().timeZone })
  return date.isValid ? date.plus({ days: 1 }).startOf('day') : null
}
