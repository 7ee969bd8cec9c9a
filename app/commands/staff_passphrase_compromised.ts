import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { runAs, systemActor } from '#app/audit/actor'
import { markPassphraseCompromised } from '#app/auth/actions/mark_passphrase_compromised'
import { failWith, printJson } from '#app/http/command_output'
import { tenants } from '#app/tenants/tenant_directory'

export default class StaffPassphraseCompromised extends BaseCommand {
  static override commandName = 'staff:passphrase-compromised'
  static override description = 'End the sessions of a person and make them choose a new passphrase'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: 'What the person types to sign in', required: true })
  declare signInName: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const scope = await tenants.bySlug(this.tenant)
      if (!scope) throw new Error(`No tenant is named "${this.tenant}". See node ace tenant:list.`)
      const operator = { ...systemActor, kind: 'operator' } as const
      const marked = await runAs(operator, () => markPassphraseCompromised(scope, this.signInName))
      if (!marked.ok) throw new Error(marked.reason)
      if (this.json) return printJson({ ok: true, ...marked.value })
      this.logger.success('Every session is ended. The next sign-in asks for a new passphrase.')
    } catch (error) {
      failWith(this, error)
    }
  }
}
