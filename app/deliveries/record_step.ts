import { mayFollow, type DeliveryState, type NextStep } from '#app/deliveries/delivery_lifecycle'
import type { Outbox, StepOf } from '#app/deliveries/outbox'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

type SteppingDelivery = StepOf & { readonly state: DeliveryState }

/**
 * Moves a delivery one step, with its transition and its audit event, in the caller's transaction.
 *
 * @returns false when somebody moved it first; then nothing is written
 */
export async function recordStep(
  outbox: Outbox,
  trx: Transaction,
  delivery: SteppingDelivery,
  step: NextStep,
  at: Date
): Promise<boolean> {
  if (!mayFollow(delivery.state, step.state)) return false

  const moved = await trx.query(outbox.statements.move, [
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
  await outbox.record(trx, delivery, step)
  return true
}

/** `recordStep` in a transaction of its own, for the current tenant. */
export async function commitStep(
  outbox: Outbox,
  delivery: SteppingDelivery,
  step: NextStep,
  at: Date
): Promise<boolean> {
  const { database } = currentTenant()
  return database.transaction((trx) => recordStep(outbox, trx, delivery, step, at))
}
