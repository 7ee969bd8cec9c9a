import { SendDeliveries } from '#app/deliveries/jobs/send_deliveries'
import { allOutboxes, runErrands } from '#app/deliveries/outboxes'
import { sweepDeliveries } from '#app/deliveries/sweep_deliveries'
import { TenantSweeper } from '#app/jobs/tenant_sweeper'

/**
 * Looks at every tenant's outbox at a slow pace and dispatches again what the queue lost. When the
 * queue does not answer at all, it does the work itself: then messages are late, not lost.
 */
export class DeliverySweeper extends TenantSweeper {
  protected readonly subject = 'delivery'
  protected readonly everyMs = 15_000

  protected async sweepCurrent(signal: AbortSignal): Promise<void> {
    const now = new Date()
    const errands = await runErrands(now)
    const failed = errands.filter(({ status }) => status === 'rejected').length
    if (failed > 0) this.options.logger.warn({ failed }, 'errands before sending failed')
    let isDue = false
    for (const outbox of allOutboxes()) isDue = (await sweepDeliveries(outbox, now)) || isDue
    if (!isDue) return
    const isDispatched = await this.options.queue.dispatch(SendDeliveries, {})
    if (!isDispatched) await new SendDeliveries().execute(signal)
  }
}
