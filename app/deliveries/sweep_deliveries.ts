import type { DeliveryState, NextStep } from '#app/deliveries/delivery_lifecycle'
import type { Outbox } from '#app/deliveries/outbox'
import { recordStep } from '#app/deliveries/record_step'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * A worker that has been sending one delivery for longer than this is dead: the longest attempt
 * (connect, greet, hand over) is bounded far below it.
 */
export const SENDING_MINUTES_MAX = 5

const MINUTE_MS = 60_000
/** Deliveries settled per tenant and sweep. */
const settledMax = 500

type SettledRow = { id: string; person_id: string; state: DeliveryState; attempts: number }

/**
 * Settles what no worker will: an attempt whose worker died is `unknown`, because bytes may have
 * left, and what nobody could send in time is `expired`.
 *
 * @returns whether something is due to be sent at the current tenant
 */
export async function sweepDeliveries(outbox: Outbox, now: Date): Promise<boolean> {
  const { database } = currentTenant()
  const { selectToSettle, selectIsDue } = outbox.statements
  const diedBefore = new Date(now.getTime() - SENDING_MINUTES_MAX * MINUTE_MS)
  await database.transaction(async (trx) => {
    const rows = await trx.query<SettledRow>(selectToSettle, [diedBefore, now, settledMax])
    for (const { id, person_id: personId, state, attempts: attempt } of rows) {
      await recordStep(outbox, trx, { id, personId, state, attempt }, settlingStep(state), now)
    }
  })
  const [answer] = await database.query<{ isDue: boolean }>(selectIsDue, [now])
  return answer?.isDue ?? false
}

function settlingStep(state: DeliveryState): NextStep {
  return state === 'sending'
    ? { state: 'unknown', reason: 'worker_died' }
    : { state: 'expired', reason: 'not_sent_in_time' }
}
