import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { listStaffOf } from '#app/auth/actions/list_staff'
import { failWith, printJson } from '#app/http/command_output'
import { tenants } from '#app/tenants/tenant_directory'

export default class StaffList extends BaseCommand {
  static override commandName = 'staff:list'
  static override description = 'List who may sign in to a tenant, with roles and units'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.boolean() declare json: boolean

  override async run() {
    const tenant = await tenants.bySlug(this.tenant)
    if (!tenant) return failWith(this, `No tenant is named "${this.tenant}".`)

    const people = await listStaffOf(tenant)
    if (this.json) return printJson(people)
    const table = this.ui.table().head(['Sign-in name', 'Name', 'State', 'Assignments'])
    for (const { signInName, name, state, assignments } of people) {
      const roles = assignments.map(({ role, unit }) => (unit ? `${role} at ${unit}` : role))
      table.row([signInName, name, state, roles.join(', ')])
    }
    table.render()
  }
}
