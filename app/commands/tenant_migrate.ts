import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { migrateTenants, type MigrationStep } from '#app/tenants/actions/migrate_tenants'

export default class TenantMigrate extends BaseCommand {
  static override commandName = 'tenant:migrate'
  static override description = 'Migrate the control plane and every tenant, one after the other'
  static override options: CommandOptions = { startApp: true }

  @flags.boolean() declare json: boolean

  override async run() {
    const steps: MigrationStep[] = []
    try {
      await migrateTenants((step) => {
        steps.push(step)
        if (!this.json) this.logger.info(`${step.tenant}: ${step.ran.length} migrations`)
      })
      if (this.json) printJson({ ok: true, steps })
    } catch (error) {
      failWith(this, error)
    }
  }
}
