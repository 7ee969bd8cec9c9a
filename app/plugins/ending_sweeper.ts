import { TenantSweeper } from '#app/jobs/tenant_sweeper'
import { selectEnding } from '#app/plugins/activation_statements'
import { FinishEndings } from '#app/plugins/jobs/finish_endings'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Asks every tenant for plugins that are still ending, and has their removal tried again. */
export class EndingSweeper extends TenantSweeper {
  protected readonly subject = 'plugin ending'
  protected readonly everyMs = 5 * 60_000

  protected async sweepCurrent(signal: AbortSignal): Promise<void> {
    const ending = await currentTenant().database.query(selectEnding)
    if (ending.length === 0) return
    const isDispatched = await this.options.queue.dispatch(FinishEndings, {})
    if (!isDispatched) await new FinishEndings().execute(signal)
  }
}
