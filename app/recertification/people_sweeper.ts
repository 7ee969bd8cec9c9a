import { TenantSweeper } from '#app/jobs/tenant_sweeper'
import { suspendDormantWhenDue } from '#app/people/actions/suspend_dormant'
import { lapseDueRights } from '#app/recertification/actions/lapse_due_rights'
import { forgetOldImports } from '#app/staff_import/actions/forget_old_imports'

/** What becomes due by itself: rights that lapse, accounts nobody uses, files nobody confirmed. */
export class PeopleSweeper extends TenantSweeper {
  protected readonly subject = 'people'
  protected readonly everyMs = 30_000

  protected async sweepCurrent(): Promise<void> {
    await lapseDueRights()
    await suspendDormantWhenDue()
    await forgetOldImports()
  }
}
