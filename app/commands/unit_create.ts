import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { ensureUnit } from '#app/records/import/ensure_unit'
import { runInTenant } from '#app/tenants/tenant_scope'
import { tenants } from '#app/tenants/tenant_directory'

export default class UnitCreate extends BaseCommand {
  static override commandName = 'unit:create'
  static override description = 'Make a ward, clinic or team of a tenant'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'What the unit is called' }) declare name: string
  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const tenant = await tenants.bySlug(this.tenant)
      if (!tenant) throw new Error(`No tenant is named "${this.tenant}". See node ace tenant:list.`)
      const unit = await runInTenant(tenant, () => ensureUnit(this.name))
      if (this.json) return printJson({ ok: true, ...unit })
      this.logger.success(`${unit.name} ${unit.created ? 'is made' : 'was there already'}.`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
