import type { ApplicationService } from '@adonisjs/core/types'
import { Sealer } from '#app/audit/sealer'

/** Runs the sealer beside the web server. */
export default class AuditProvider {
  #sealer: Sealer | undefined

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const logger = await this.app.container.make('logger')
    this.#sealer = new Sealer((tenant, error) =>
      logger.error({ tenant, err: error }, 'sealing failed')
    )
    this.#sealer.start()
  }

  async shutdown() {
    await this.#sealer?.stop()
  }
}
