import type { ApplicationService } from '@adonisjs/core/types'
import { EgressBroker } from '#app/egress/broker'
import { driverAddresses } from '#app/egress/driver_addresses'
import { installFence, type Fence } from '#app/egress/fence'
import { egressBroker } from '#app/egress/installation_broker'
import { auditFencedConnection } from '#app/egress/refused_calls'

/**
 * Gives the program its one way out, and closes all others in every process that serves or runs
 * commands. The test runner's own client connects to the server under test, so there the fence is
 * put up by the tests that are about it.
 */
export default class EgressProvider {
  #fence: Fence | undefined

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(EgressBroker, () => egressBroker())
  }

  async boot() {
    if (!['web', 'console'].includes(this.app.getEnvironment())) return
    const logger = await this.app.container.make('logger')
    this.#fence = installFence({
      allowed: driverAddresses,
      onRefused: (target) => {
        logger.error({ target }, 'a connection that is not the broker’s was refused')
        auditFencedConnection(target).catch((error) =>
          logger.error({ target, err: error }, 'the refused connection could not be audited')
        )
      },
    })
  }

  async shutdown() {
    this.#fence?.remove()
  }
}
