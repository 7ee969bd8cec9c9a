import { runAs, systemActor } from '#app/audit/actor'
import { claimDelivery } from '#app/deliveries/claim_delivery'
import type { Outbox } from '#app/deliveries/outbox'
import { allOutboxes, runErrands } from '#app/deliveries/outboxes'
import { sendClaimed } from '#app/deliveries/send_claimed'
import { Job } from '#app/jobs/job'

/** Deliveries of one outbox that a run may send before it makes room for other tenants. */
const deliveriesMax = 200

/** The broker asks for silence: the next message would only hear the same. */
const pausing: ReadonlySet<string> = new Set(['breaker_open', 'e_rate_exceeded'])

/** Sends what is due at one tenant. What it leaves, and what it fails at, the sweeper finds. */
export class SendDeliveries extends Job {
  static readonly jobName = 'deliveries.send'
  static readonly options = { attempts: 1, backoffMs: 0, timeoutMs: 5 * 60_000 }

  async execute(signal: AbortSignal): Promise<void> {
    await runAs(systemActor, async () => {
      const errands = await runErrands(new Date())
      await sendDue(signal)
      for (const errand of errands) if (errand.status === 'rejected') throw errand.reason
    })
  }
}

async function sendDue(signal: AbortSignal): Promise<void> {
  for (const outbox of allOutboxes()) await empty(outbox, signal)
}

async function empty(outbox: Outbox, signal: AbortSignal): Promise<void> {
  for (let sent = 0; sent < deliveriesMax && !signal.aborted; sent += 1) {
    const claimed = await claimDelivery(outbox, new Date())
    if (!claimed) return
    const step = await sendClaimed(outbox, claimed)
    if (step.reason !== null && pausing.has(step.reason)) return
  }
}
