import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { createTenant } from '#app/tenants/actions/create_tenant'

export default class TenantCreate extends BaseCommand {
  static override commandName = 'tenant:create'
  static override description = 'Give a care provider its database, roles, keys and host name'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'Short name: lower-case letters, digits, -' }) declare slug: string
  @flags.string({ required: true }) declare name: string
  @flags.string({ description: 'Host name staff and patients will open', required: true })
  declare host: string
  @flags.string({ description: 'Name of a declared site', required: true }) declare site: string
  @flags.string({ description: 'Who answers for privacy (address, e-mail)' })
  declare contact?: string
  @flags.boolean() declare json: boolean

  override async run() {
    const { slug, name, host, site, contact = '' } = this
    try {
      const { id } = await createTenant({ slug, name, host, site, contact })
      if (this.json) return printJson({ ok: true, id, slug, host })
      this.logger.success(`${name} is ready at ${host}. Next: node ace staff:invite.`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
