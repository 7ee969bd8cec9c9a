import type { ApplicationService } from '@adonisjs/core/types'
import { authorities } from '#app/egress/authorities'
import { onRefusedCall } from '#app/egress/refused_calls'
import { activationRegisterSource } from '#app/plugins/activation_register_source'
import { PluginEgressAuthority } from '#app/plugins/plugin_egress_authority'
import { countRefusedCall } from '#app/plugins/plugin_faults'
import { addRegisterSource } from '#app/privacy/register_sources'
import { coreRegisterSource } from '#app/privacy/sources/core_register_source'

/** Mounts the plugins' routes and tells the register where processors come from. */
export default class PluginProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    authorities.add('plugin', new PluginEgressAuthority())
    onRefusedCall(countRefusedCall)
    addRegisterSource(coreRegisterSource)
    addRegisterSource(activationRegisterSource)
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
}
