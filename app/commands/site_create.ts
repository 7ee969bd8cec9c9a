import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { createSite } from '#app/tenants/actions/create_site'

export default class SiteCreate extends BaseCommand {
  static override commandName = 'site:create'
  static override description = 'Declare a storage location and the PostgreSQL server on it'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare name: string
  @flags.string({ description: 'Legal name of who runs the machines', required: true })
  declare operator: string
  @flags.string({ description: 'Street, postal code and town', required: true })
  declare address: string
  @flags.string({ description: 'Two letters, ISO 3166-1', required: true }) declare country: string
  @flags.string({ description: 'PostgreSQL role with CREATEDB and CREATEROLE', required: true })
  declare databaseUrl: string
  @flags.boolean() declare json: boolean

  override async run() {
    const { name, operator, address, country, databaseUrl } = this
    try {
      const id = await createSite({ name, operator, address, country, databaseUrl })
      if (this.json) return printJson({ ok: true, id, name })
      this.logger.success(`Site "${name}" is declared.`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
