import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { registerFile } from '#app/privacy/register_file'
import { requestedMoment } from '#app/privacy/requested_moment'
import { tenants } from '#app/tenants/tenant_directory'

export default class RegisterShow extends BaseCommand {
  static override commandName = 'register:show'
  static override description = 'Show who receives data of a tenant, now or at a moment'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.string({ description: 'A moment in the past, ISO 8601 with offset or Z' })
  declare at: string | undefined
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const tenant = await tenants.bySlug(this.tenant)
      if (!tenant) throw new Error(`No tenant is named "${this.tenant}".`)
      const at = requestedMoment(this.at)
      if (at === undefined) throw new Error('--at takes ISO 8601, as 2026-11-21T14:05:00Z.')
      const register = await registerFile(tenant, at, 'en')
      if (this.json) return printJson(register)
      this.#show(register)
    } catch (error) {
      failWith(this, error)
    }
  }

  #show({ processors }: Awaited<ReturnType<typeof registerFile>>) {
    if (processors.length === 0) return this.logger.info('Nobody but the tenant itself.')
    const table = this.ui
      .table()
      .head(['Name', 'Address', 'Service', 'Processing', 'Basis', 'Since'])
    for (const row of processors) {
      const { name, address, service, processing, legalBasis, since } = row
      table.row([name, address, service, processing, legalBasis, since ?? 'always'])
    }
    table.render()
  }
}
