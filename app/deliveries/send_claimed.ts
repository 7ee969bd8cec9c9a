import { channels } from '#app/deliveries/channels'
import type { ClaimedDelivery } from '#app/deliveries/claim_delivery'
import { composeMessage } from '#app/deliveries/compose_message'
import type { OutboundMessage, SendOutcome } from '#app/deliveries/contracts/delivery_channel'
import { nextStep, type NextStep } from '#app/deliveries/delivery_lifecycle'
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
export async function sendClaimed(delivery: ClaimedDelivery): Promise<NextStep> {
  const outcome = await attempt(delivery)
  const endedAt = new Date()
  const { id, patient_id: patientId, attempts, expires_at: expiresAt } = delivery
  const step = nextStep(outcome, { number: attempts, endedAt, expiresAt }, Math.random)
  const sending = { id, patientId, state: 'sending', attempt: attempts } as const
  const isRecorded = await commitStep(sending, step, endedAt)
  if (!isRecorded) await commitStep({ ...sending, state: 'unknown' }, step, endedAt)
  return step
}

async function attempt(delivery: ClaimedDelivery): Promise<SendOutcome> {
  const channel = channels.find(delivery.channel)
  if (!channel) return { type: 'not_sent', reason: 'channel_absent' }

  const composed = await compose(delivery)
  if ('type' in composed) return composed
  try {
    return await channel.send(composed)
  } catch {
    return { type: 'possibly_sent', reason: 'channel_broke' }
  }
}

async function compose(delivery: ClaimedDelivery): Promise<OutboundMessage | SendOutcome> {
  try {
    return await composeMessage(delivery)
  } catch (error) {
    const code = errorCode(error)
    const isLasting = lastingFaults.has(code)
    return { type: isLasting ? 'refused' : 'not_sent', reason: code.toLowerCase() }
  }
}
