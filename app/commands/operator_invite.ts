import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { inviteOperator } from '#app/auth/actions/invite_operator'
import { failWith, printJson } from '#app/http/command_output'
import { controlPlane } from '#app/tenants/control_plane'

export default class OperatorInvite extends BaseCommand {
  static override commandName = 'operator:invite'
  static override description = 'Invite a person to run the installation; prints their set-up link'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare name: string
  @flags.string({ description: 'What they type to sign in', required: true })
  declare signInName: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const { scope } = await controlPlane()
      const { name, signInName } = this
      const invited = await inviteOperator(scope, { name, signInName })
      if (!invited.ok) throw new Error(invited.reason)
      if (this.json) return printJson({ ok: true, ...invited.value })
      this.logger.success(`${name} sets up their sign-in here, once, within 72 hours:`)
      this.logger.log(invited.value.address)
    } catch (error) {
      failWith(this, error)
    }
  }
}
