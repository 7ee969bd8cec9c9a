import type { ApplicationService } from '@adonisjs/core/types'
import { DeliverySweeper } from '#app/deliveries/sweeper'
import { sweeperOptions } from '#app/jobs/sweeper_options'

/** The sweeper over all tenants of this installation, not yet started. */
export async function createSweeper(app: ApplicationService): Promise<DeliverySweeper> {
  return new DeliverySweeper(await sweeperOptions(app))
}
