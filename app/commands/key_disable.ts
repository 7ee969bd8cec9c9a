import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { disableKeys } from '#app/keys/actions/disable_keys'

export default class KeyDisable extends BaseCommand {
  static override commandName = 'key:disable'
  static override description = 'Make a tenant unreadable on every process, until key:enable'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.string({ description: 'Shown to everybody who comes to the tenant', required: true })
  declare reason: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      await disableKeys(this.tenant, this.reason)
      if (this.json) return printJson({ ok: true, tenant: this.tenant })
      this.logger.success(`Nobody can read "${this.tenant}" now. Undo it with key:enable.`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
