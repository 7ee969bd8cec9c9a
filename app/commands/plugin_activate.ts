import { readFile } from 'node:fs/promises'
import { args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { orAskSecondPerson } from '#app/approvals/second_person'
import { failWith, printJson } from '#app/http/command_output'
import { activatePlugin } from '#app/plugins/actions/activate_plugin'
import { takeSteps } from '#app/plugins/activation_file'
import { namedPlugin } from '#app/plugins/plugin_catalogue'
import { plannedDiff } from '#app/plugins/plugin_detail'
import { activateSentence, stepSentences } from '#app/plugins/step_sentences'
import { plainProcessor } from '#app/privacy/register_file'

export default class PluginActivate extends OperatorCommand {
  static override commandName = 'plugin:activate'
  static override description = 'Switch a plugin on for a tenant, through the same gate as the page'
  static override options: CommandOptions = { startApp: true }

  @args.string() declare plugin: string
  @flags.string({ required: true }) declare tenant: string
  @flags.string({ description: 'JSON with settings, agreement and risk, for steps not taken yet' })
  declare file: string | undefined
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const plugin = namedPlugin(this.plugin)
      const processors = await this.asOperator(this.tenant, async (tenant) => {
        if (this.file) await takeSteps(plugin, JSON.parse(await readFile(this.file, 'utf8')))
        const { added } = await plannedDiff(tenant, plugin)
        const asked = await orAskSecondPerson(() => activatePlugin(plugin))
        if (!asked.done) throw new Error(stepSentences.asked.en)
        const activated = asked.value
        if (!activated.ok) throw new Error(activateSentence(activated.failure).en)
        return added.map((row) => plainProcessor(row, 'en'))
      })
      if (this.json)
        return printJson({ ok: true, plugin: this.plugin, tenant: this.tenant, added: processors })
      this.logger.success(`${this.plugin} is on for ${this.tenant}.`)
      for (const { name, processing } of processors)
        this.logger.info(`On the register: ${name}, ${processing}`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
