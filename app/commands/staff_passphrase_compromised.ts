import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { markPassphraseCompromised } from '#app/auth/actions/mark_passphrase_compromised'
import { failWith, printJson } from '#app/http/command_output'

export default class StaffPassphraseCompromised extends OperatorCommand {
  static override commandName = 'staff:passphrase-compromised'
  static override description = 'End the sessions of a person and make them choose a new passphrase'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: 'What the person types to sign in', required: true })
  declare signInName: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const marked = await this.asOperator(this.tenant, (scope) =>
        markPassphraseCompromised(scope, this.signInName)
      )
      if (!marked.ok) throw new Error(marked.reason)
      if (this.json) return printJson({ ok: true, ...marked.value })
      this.logger.success('Every session is ended. The next sign-in asks for a new passphrase.')
    } catch (error) {
      failWith(this, error)
    }
  }
}
