import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { listStaffOf, type ListedStaff } from '#app/auth/actions/list_staff'
import { failWith, printJson } from '#app/http/command_output'

export default class StaffList extends OperatorCommand {
  static override commandName = 'staff:list'
  static override description = 'List who may sign in to a tenant, with roles and units'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const people = await this.#people()
      if (this.json) return printJson(people)
      this.#show(people)
    } catch (error) {
      failWith(this, error)
    }
  }

  #people() {
    return this.asOperator(this.tenant, (tenant) => listStaffOf(tenant))
  }

  #show(people: ListedStaff[]): void {
    const table = this.ui.table().head(['Sign-in name', 'Name', 'State', 'Assignments'])
    for (const { signInName, name, state, assignments } of people) {
      const roles = assignments.map(({ role, unit }) => (unit ? `${role} at ${unit}` : role))
      table.row([signInName, name, state, roles.join(', ')])
    }
    table.render()
  }
}
