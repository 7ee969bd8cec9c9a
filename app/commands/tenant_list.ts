import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { printJson } from '#app/http/command_output'
import { tenants } from '#app/tenants/tenant_directory'

export default class TenantList extends BaseCommand {
  static override commandName = 'tenant:list'
  static override description = 'List the tenants this installation serves'
  static override options: CommandOptions = { startApp: true }

  @flags.boolean() declare json: boolean

  override async run() {
    const all = await tenants.all()
    const rows = all.map(({ slug, name, host, site }) => ({ slug, name, host, site: site.name }))
    if (this.json) return printJson(rows)
    const table = this.ui.table().head(['Tenant', 'Name', 'Host', 'Site'])
    for (const row of rows) table.row([row.slug, row.name, row.host, row.site])
    table.render()
  }
}
