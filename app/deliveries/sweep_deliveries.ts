import type { DeliveryState, NextStep } from '#app/deliveries/delivery_lifecycle'
import { recordStep } from '#app/deliveries/record_step'
import { statement } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * A worker that has been sending one delivery for longer than this is dead: the longest attempt
 * (connect, greet, hand over) is bounded far below it.
 */
export const SENDING_MINUTES_MAX = 5

const MINUTE_MS = 60_000
/** Deliveries settled per tenant and sweep. */
const settledMax = 500

type SettledRow = { id: string; patient_id: string; state: DeliveryState; attempts: number }

const selectToSettle = statement(
  'deliveries.select_to_settle',
  `select id, patient_id, state, attempts from deliveries
   where (state = 'sending' and claimed_at < $1) or (state = 'queued' and expires_at <= $2)
   order by created_at, id
   for update skip locked limit $3`
)

const selectIsDue = statement(
  'deliveries.select_is_due',
  `select exists (select 1 from deliveries
     where state = 'queued' and next_attempt_at <= $1 and expires_at > $1) as "isDue"`
)

/**
 * Settles what no worker will: an attempt whose worker died is `unknown`, because bytes may have
 * left, and what nobody could send in time is `expired`.
 *
 * @returns whether something is due to be sent at the current tenant
 */
export async function sweepDeliveries(now: Date): Promise<boolean> {
  const { database } = currentTenant()
  const diedBefore = new Date(now.getTime() - SENDING_MINUTES_MAX * MINUTE_MS)
  await database.transaction(async (trx) => {
    const rows = await trx.query<SettledRow>(selectToSettle, [diedBefore, now, settledMax])
    for (const { id, patient_id: patientId, state, attempts: attempt } of rows) {
      await recordStep(trx, { id, patientId, state, attempt }, settlingStep(state), now)
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
