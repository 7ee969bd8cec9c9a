import type { ApplicationService } from '@adonisjs/core/types'
import { DeliverySweeper } from '#app/deliveries/sweeper'
import { JobQueue } from '#app/jobs/job_queue'
import { tenants } from '#app/tenants/tenant_directory'

/** The sweeper over all tenants of this installation, not yet started. */
export async function createSweeper(app: ApplicationService): Promise<DeliverySweeper> {
  return new DeliverySweeper({
    queue: await app.container.make(JobQueue),
    logger: await app.container.make('logger'),
    allTenants: () => tenants.all(),
  })
}
