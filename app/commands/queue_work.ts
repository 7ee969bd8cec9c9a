import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { createSweeper } from '#app/deliveries/create_sweeper'
import { JobQueue } from '#app/jobs/job_queue'

/** A worker beside the web processes; as many as wanted, on as many machines. */
export default class QueueWork extends BaseCommand {
  static override commandName = 'queue:work'
  static override description = 'Send what is queued, in a process of its own, until it is stopped'
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  override async run() {
    const queue = await this.app.container.make(JobQueue)
    const sweeper = await createSweeper(this.app)
    this.app.terminating(() => sweeper.stop())
    await queue.start()
    sweeper.start()
    this.logger.info('Working. Ctrl-C lets what runs come to an end and stops.')
  }
}
