import { changePeople } from '#app/people/change_people'
import { settle } from '#app/recertification/settle_rights'
import {
  findOtherLastingAdministrator,
  lockDue,
  type DueRow,
} from '#app/recertification/statements/settle_statements'
import type { Transaction } from '#app/tenants/plane_database'
import type { RightOutcome } from '#resources/inertia/contract'

const rightsPerBatch = 500

/**
 * Settles every right whose time is over: an answer that was given and not submitted holds, what
 * nobody answered lapses (ACC-06 AT2). Each batch is one transaction and a settled right stays
 * settled, so it may run twice, at once, or die in the middle. The hospital's last administrator
 * stays, and the round says so.
 *
 * @returns how many rights were settled
 */
export async function lapseDueRights(): Promise<number> {
  let settled = 0
  for (;;) {
    const batch = await changePeople(lapseBatch)
    if (!batch.ok) return settled
    settled += batch.value
    if (batch.value < rightsPerBatch) return settled
  }
}

async function lapseBatch(trx: Transaction): Promise<number> {
  const rows = await trx.query<DueRow>(lockDue, [rightsPerBatch])
  if (rows.length === 0) return 0
  const others = rows.filter(({ role }) => role !== 'administrator')
  await settle(
    trx,
    others.map((row) => ({ row, outcome: outcomeOf(row) }))
  )
  for (const row of rows.filter(({ role }) => role === 'administrator')) {
    await settle(trx, [{ row, outcome: await administratorOutcome(trx, row) }])
  }
  return rows.length
}

function outcomeOf({ is_gone: isGone, answer }: DueRow): RightOutcome {
  if (isGone) return 'gone'
  if (answer === 'confirm') return 'confirmed'
  return answer === 'end' ? 'ended' : 'lapsed'
}

async function administratorOutcome(trx: Transaction, row: DueRow): Promise<RightOutcome> {
  const outcome = outcomeOf(row)
  if (outcome === 'gone' || outcome === 'confirmed') return outcome
  if (row.is_sealed) return 'kept'
  const [other] = await trx.query(findOtherLastingAdministrator, [row.assignment_id])
  return other ? outcome : 'kept'
}
