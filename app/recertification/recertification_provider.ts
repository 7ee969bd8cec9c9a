import type { ApplicationService } from '@adonisjs/core/types'
import type { PeopleSweeper } from '#app/recertification/people_sweeper'

/** Lets rights lapse and suspends accounts nobody uses, beside the web server. */
export default class RecertificationProvider {
  #sweeper: PeopleSweeper | undefined

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { PeopleSweeper } = await import('#app/recertification/people_sweeper')
    const { sweeperOptions } = await import('#app/jobs/sweeper_options')
    this.#sweeper = new PeopleSweeper(await sweeperOptions(this.app))
    this.#sweeper.start()
  }

  async shutdown() {
    await this.#sweeper?.stop()
  }
}
