import type { ApplicationService } from '@adonisjs/core/types'
import type { DeliverySweeper } from '#app/deliveries/sweeper'

/** Knows the core's way to patients and its job in every process; sweeps only in the web process. */
export default class DeliveriesProvider {
  #sweeper: DeliverySweeper | undefined

  constructor(protected app: ApplicationService) {}

  async boot() {
    const { authorities } = await import('#app/egress/authorities')
    const { MailRelayAuthority } = await import('#app/deliveries/mail_relay_authority')
    authorities.add('core:mail_relay', new MailRelayAuthority())
    const { addOutbox } = await import('#app/deliveries/outboxes')
    const { patientOutbox } = await import('#app/deliveries/patient_outbox')
    addOutbox(patientOutbox)
    await this.#addChannel()
    await this.#addJob()
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { createSweeper } = await import('#app/deliveries/create_sweeper')
    this.#sweeper = await createSweeper(this.app)
    this.#sweeper.start()
  }

  async shutdown() {
    await this.#sweeper?.stop()
  }

  async #addChannel() {
    const { channels } = await import('#app/deliveries/channels')
    const { EmailChannel } = await import('#app/deliveries/channels/email_channel')
    const { EgressBroker } = await import('#app/egress/broker')
    const { installationMode } = await import('#app/tenants/installation')
    channels.add(new EmailChannel(() => this.app.container.make(EgressBroker), installationMode))
  }

  async #addJob() {
    const { JobRegistry } = await import('#app/jobs/job_registry')
    const { JobQueue } = await import('#app/jobs/job_queue')
    const { SendDeliveries } = await import('#app/deliveries/jobs/send_deliveries')
    const { onWakeUp } = await import('#app/deliveries/wake_up')
    const { runInTenant } = await import('#app/tenants/tenant_scope')
    const registry = await this.app.container.make(JobRegistry)
    registry.add(SendDeliveries)
    onWakeUp(async (tenant) => {
      const queue = await this.app.container.make(JobQueue)
      await runInTenant(tenant, () => queue.dispatch(SendDeliveries, {}))
    })
  }
}
