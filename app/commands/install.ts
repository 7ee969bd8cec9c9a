import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith } from '#app/http/command_output'
import { install } from '#app/tenants/actions/install'

export default class Install extends BaseCommand {
  static override commandName = 'install'
  static override description = "Make this installation's keys and control database"
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'PostgreSQL role with CREATEDB and CREATEROLE', required: true })
  declare databaseUrl: string

  @flags.string({ description: 'Name printed in the certificates', default: 'Varde' })
  declare name: string

  override async run() {
    const { databaseUrl, name } = this
    try {
      await install({ mode: 'production', databaseUrl, name })
      this.logger.success('Installed. Next: node ace site:create, then node ace tenant:create.')
    } catch (error) {
      failWith(this, error)
    }
  }
}
