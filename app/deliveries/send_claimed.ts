import { channels } from '#app/deliveries/channels'
import type { OutboundMessage, SendOutcome } from '#app/deliveries/contracts/delivery_channel'
import { nextStep, type NextStep } from '#app/deliveries/delivery_lifecycle'
import type { ClaimedDelivery, Outbox } from '#app/deliveries/outbox'
import { commitStep } from '#app/deliveries/record_step'
import { errorCode } from '#app/jobs/error_code'

/** Codes of what makes a message impossible to compose, now and at every later attempt. */
const lastingFaults: ReadonlySet<string> = new Set([
  'E_INTEGRITY',
  'E_KEY_INTEGRITY',
  'E_NO_PATIENT_KEY',
  'E_TEMPLATE_REFUSED',
])

/**
 * Sends what was claimed and records how that ended: state, transition and audit in one. A worker
 * so slow that the sweeper gave it up still settles the `unknown` it left.
 */
export async function sendClaimed(outbox: Outbox, delivery: ClaimedDelivery): Promise<NextStep> {
  const outcome = await attempt(outbox, delivery)
  const endedAt = new Date()
  const { id, person_id: personId, attempts, expires_at: expiresAt } = delivery
  const step = nextStep(outcome, { number: attempts, endedAt, expiresAt }, Math.random)
  const sending = { id, personId, state: 'sending', attempt: attempts } as const
  const isRecorded = await commitStep(outbox, sending, step, endedAt)
  if (!isRecorded) await commitStep(outbox, { ...sending, state: 'unknown' }, step, endedAt)
  return step
}

async function attempt(outbox: Outbox, delivery: ClaimedDelivery): Promise<SendOutcome> {
  const channel = channels.find(delivery.channel)
  if (!channel) return { type: 'not_sent', reason: 'channel_absent' }

  const composed = await compose(outbox, delivery)
  if ('type' in composed) return composed
  try {
    return await channel.send(composed)
  } catch {
    return { type: 'possibly_sent', reason: 'channel_broke' }
  }
}

async function compose(
  outbox: Outbox,
  delivery: ClaimedDelivery
): Promise<OutboundMessage | SendOutcome> {
  try {
    return await outbox.compose(delivery)
  } catch (error) {
    const code = errorCode(error)
    const isLasting = lastingFaults.has(code)
    return { type: isLasting ? 'refused' : 'not_sent', reason: code.toLowerCase() }
  }
}
