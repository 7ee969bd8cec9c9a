import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { plainManifest } from '#app/plugins/plain_manifest'
import { pluginCards } from '#app/plugins/plugin_cards'
import { pluginCatalogue } from '#app/plugins/plugin_catalogue'
import { tenants } from '#app/tenants/tenant_directory'

export default class PluginList extends BaseCommand {
  static override commandName = 'plugin:list'
  static override description = 'List the plugins with who would receive what'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Adds the state for this tenant' }) declare tenant:
    string | undefined
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const states = await this.#states()
      const rows = pluginCatalogue.map((plugin) => ({
        ...plainManifest(plugin),
        ...(states && { state: states.get(plugin.id) ?? 'available' }),
      }))
      if (this.json) return printJson(rows)
      const table = this.ui.table().head(['Plugin', 'Version', 'Processors', 'State'])
      for (const { id, version, processors, state } of rows) {
        table.row([id, version, processors.map(({ name }) => name).join(', '), state ?? ''])
      }
      table.render()
    } catch (error) {
      failWith(this, error)
    }
  }

  async #states(): Promise<Map<string, string> | null> {
    if (!this.tenant) return null
    const tenant = await tenants.bySlug(this.tenant)
    if (!tenant) throw new Error(`No tenant is named "${this.tenant}".`)
    const cards = await pluginCards(tenant)
    return new Map(cards.map(({ id, state }) => [id, state]))
  }
}
