import type { ApplicationService } from '@adonisjs/core/types'
import { JobQueue } from '#app/jobs/job_queue'
import type { TenantSweeperOptions } from '#app/jobs/tenant_sweeper'
import { tenants } from '#app/tenants/tenant_directory'

/** What every sweeper needs: the queue, the log and all tenants of this installation. */
export async function sweeperOptions(app: ApplicationService): Promise<TenantSweeperOptions> {
  return {
    queue: await app.container.make(JobQueue),
    logger: await app.container.make('logger'),
    allTenants: () => tenants.all(),
  }
}
