import type { ApplicationService } from '@adonisjs/core/types'
import { authorities } from '#app/egress/authorities'
import { onRefusedCall } from '#app/egress/refused_calls'
import { activationRegisterSource } from '#app/plugins/activation_register_source'
import { PluginEgressAuthority } from '#app/plugins/plugin_egress_authority'
import type { EndingSweeper } from '#app/plugins/ending_sweeper'
import { countRefusedCall } from '#app/plugins/plugin_faults'
import { addRegisterSource } from '#app/privacy/register_sources'
import { coreRegisterSource } from '#app/privacy/sources/core_register_source'

/** Mounts the plugins' routes and tells the register where processors come from. */
export default class PluginProvider {
  #sweeper: EndingSweeper | undefined

  constructor(protected app: ApplicationService) {}

  async boot() {
    authorities.add('plugin', new PluginEgressAuthority())
    onRefusedCall(countRefusedCall)
    addRegisterSource(coreRegisterSource)
    addRegisterSource(activationRegisterSource)
    await this.#addJob()
    const { pluginCatalogue } = await import('#app/plugins/plugin_catalogue')
    for (const { contract, implementation } of pluginCatalogue.flatMap(
      (plugin) => plugin.provisions
    )) {
      this.app.container.bind(contract, async () => {
        const { default: Implementation } = await implementation()
        return new Implementation()
      })
    }
  }

  /** A plugin cannot place a route outside its groups, and both groups carry the gate. */
  async start() {
    const router = await this.app.container.make('router')
    const { pluginCatalogue } = await import('#app/plugins/plugin_catalogue')
    const { mountPlugin } = await import('#app/plugins/mount_plugin')
    for (const plugin of pluginCatalogue) await mountPlugin(router, plugin)
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { EndingSweeper: Sweeper } = await import('#app/plugins/ending_sweeper')
    const { sweeperOptions } = await import('#app/jobs/sweeper_options')
    this.#sweeper = new Sweeper(await sweeperOptions(this.app))
    this.#sweeper.start()
  }

  async shutdown() {
    await this.#sweeper?.stop()
  }

  async #addJob() {
    const { JobRegistry } = await import('#app/jobs/job_registry')
    const { FinishEndings } = await import('#app/plugins/jobs/finish_endings')
    const registry = await this.app.container.make(JobRegistry)
    registry.add(FinishEndings)
  }
}
