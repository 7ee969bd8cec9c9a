import { args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { failWith, printJson } from '#app/http/command_output'
import { endPlugin } from '#app/plugins/actions/end_plugin'
import { namedPlugin } from '#app/plugins/plugin_catalogue'
import { endedSentence, stepSentences } from '#app/plugins/step_sentences'

export default class PluginEnd extends OperatorCommand {
  static override commandName = 'plugin:end'
  static override description = 'Switch a plugin off for a tenant'
  static override options: CommandOptions = { startApp: true }

  @args.string() declare plugin: string
  @flags.string({ required: true }) declare tenant: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const named = namedPlugin(this.plugin)
      const ended = await this.asOperator(this.tenant, () => endPlugin(named))
      if (!ended.ok) throw new Error(stepSentences.notActive.en)
      const { plugin, tenant } = this
      if (this.json) return printJson({ ok: true, plugin, tenant, ...ended.value })
      this.logger.success(endedSentence(ended.value).en)
    } catch (error) {
      failWith(this, error)
    }
  }
}
