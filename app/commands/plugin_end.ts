import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { endPlugin } from '#app/plugins/actions/end_plugin'
import { withPluginOfTenant } from '#app/plugins/plugin_of_tenant'
import { endedSentence, stepSentences } from '#app/plugins/step_sentences'

export default class PluginEnd extends BaseCommand {
  static override commandName = 'plugin:end'
  static override description = 'Switch a plugin off for a tenant'
  static override options: CommandOptions = { startApp: true }

  @args.string() declare plugin: string
  @flags.string({ required: true }) declare tenant: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const ended = await withPluginOfTenant(this.tenant, this.plugin, (plugin) =>
        endPlugin(plugin)
      )
      if (!ended.ok) throw new Error(stepSentences.notActive.en)
      const { plugin, tenant } = this
      if (this.json) return printJson({ ok: true, plugin, tenant, ...ended.value })
      this.logger.success(endedSentence(ended.value).en)
    } catch (error) {
      failWith(this, error)
    }
  }
}
