import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { failWith, printJson } from '#app/http/command_output'
import { enableKeys, recordEnabled } from '#app/keys/actions/disable_keys'

export default class KeyEnable extends OperatorCommand {
  static override commandName = 'key:enable'
  static override description = 'Make a tenant readable again after key:disable'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      await this.whoRunsThis()
      await enableKeys(this.tenant)
      await this.asOperator(this.tenant, () => recordEnabled())
      if (this.json) return printJson({ ok: true, tenant: this.tenant })
      this.logger.success(`"${this.tenant}" can be read again.`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
