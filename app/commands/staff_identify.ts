import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { identifyStaff } from '#app/access/actions/identify_staff'
import { failWith } from '#app/http/command_output'

export default class StaffIdentify extends OperatorCommand {
  static override commandName = 'staff:identify'
  static override description = "Record a member of staff's own identifier: their record is closed"
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: 'What they type to sign in', required: true })
  declare signInName: string

  /** The identifier is asked for, so that it stands in no shell's history. */
  override async run() {
    try {
      const identifier = await this.prompt.secure('Identifier (it is not shown)')
      const { signInName } = this
      const done = await this.asOperator(this.tenant, (tenant) =>
        identifyStaff(tenant, { signInName, identifier })
      )
      if (!done.ok) throw new Error(done.reason)
      this.logger.success(`${signInName} cannot open their own record as staff`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
