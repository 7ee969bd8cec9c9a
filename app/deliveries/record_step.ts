import { audit } from '#app/audit/audit_log'
import { mayFollow, type DeliveryState, type NextStep } from '#app/deliveries/delivery_lifecycle'
import { statement, type Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

type SteppingDelivery = {
  readonly id: string
  readonly patientId: string
  readonly state: DeliveryState
  readonly attempt: number
}

const moveDelivery = statement(
  'deliveries.move',
  `with moved as (
     update deliveries
     set state = $4, claimed_at = null,
       next_attempt_at = coalesce($5, next_attempt_at),
       provider_reference = coalesce($6, provider_reference)
     where id = $1 and state = $2 and attempts = $3
     returning id, attempts)
   insert into delivery_transitions (delivery_id, state, attempt, reason, at)
   select id, $4, attempts, $7, $8 from moved
   returning delivery_id`
)

/**
 * Moves a delivery one step, with its transition and its audit event, in the caller's transaction.
 *
 * @returns false when somebody moved it first; then nothing is written
 */
export async function recordStep(
  trx: Transaction,
  delivery: SteppingDelivery,
  step: NextStep,
  at: Date
): Promise<boolean> {
  if (!mayFollow(delivery.state, step.state)) return false

  const moved = await trx.query(moveDelivery, [
    delivery.id,
    delivery.state,
    delivery.attempt,
    step.state,
    step.state === 'queued' ? step.nextAttemptAt : null,
    step.state === 'accepted' ? step.providerReference : null,
    step.reason,
    at,
  ])
  if (moved.length === 0) return false
  await recordInAudit(trx, delivery, step)
  return true
}

/** `recordStep` in a transaction of its own, for the current tenant. */
export async function commitStep(
  delivery: SteppingDelivery,
  step: NextStep,
  at: Date
): Promise<boolean> {
  const { database } = currentTenant()
  return database.transaction((trx) => recordStep(trx, delivery, step, at))
}

async function recordInAudit(
  trx: Transaction,
  { id, patientId, attempt }: SteppingDelivery,
  { state, reason }: NextStep
): Promise<void> {
  const isLost = ['failed', 'unknown', 'expired'].includes(state)
  await audit.record(trx, {
    action: 'delivery.changed',
    patientId,
    subject: { type: 'delivery', id },
    outcome: isLost ? 'failure' : 'success',
    details: { state, attempt, why: reason },
  })
}
