import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { inviteStaff } from '#app/auth/actions/invite_staff'
import { staffRoles, type StaffRole } from '#app/auth/staff_role'
import { failWith, printJson } from '#app/http/command_output'

export default class StaffInvite extends OperatorCommand {
  static override commandName = 'staff:invite'
  static override description = 'Invite a person to a tenant and print their one-time set-up link'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: 'The person as colleagues know them', required: true })
  declare name: string
  @flags.string({ description: 'What they type to sign in', required: true })
  declare signInName: string
  @flags.string({ description: staffRoles.join(', '), required: true }) declare role: string
  @flags.string({ description: 'Where they work; a clinician needs one' }) declare unit?: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const link = await this.#invite()
      if (this.json) return printJson({ ok: true, ...link })
      this.logger.success(`${this.name} sets up their sign-in here, once, within 72 hours:`)
      this.logger.log(link.address)
    } catch (error) {
      failWith(this, error)
    }
  }

  async #invite() {
    const { tenant: slug, name, signInName, role, unit } = this
    if (!isStaffRole(role)) throw new Error(`A role is one of ${staffRoles.join(', ')}.`)
    const invited = await this.asOperator(slug, (tenant) =>
      inviteStaff(tenant, { name, signInName, role, unit })
    )
    if (!invited.ok) throw new Error(invited.reason)
    return invited.value
  }
}

function isStaffRole(role: string): role is StaffRole {
  return staffRoles.some((known) => known === role)
}
