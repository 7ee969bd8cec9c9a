import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { failWith, printJson } from '#app/http/command_output'
import { disableKeys } from '#app/keys/actions/disable_keys'

export default class KeyDisable extends OperatorCommand {
  static override commandName = 'key:disable'
  static override description = 'Make a tenant unreadable on every process, until key:enable'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.string({ description: 'Why; shown to everybody who comes to the tenant' })
  declare reason?: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      await this.asOperator(this.tenant, async () => {
        const { reason } = await this.whoRunsThis()
        await disableKeys(this.tenant, reason)
      })
      if (this.json) return printJson({ ok: true, tenant: this.tenant })
      this.logger.success(`Nobody can read "${this.tenant}" now. Undo it with key:enable.`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
