import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { findUnit } from '#app/auth/statements/assignment_statements'
import type { UnitReference } from '#app/auth/staff_role'
import { failWith, printJson } from '#app/http/command_output'
import { accessAt } from '#app/people/actions/access_at'
import { typedMoment } from '#app/people/moment'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { UnitAccessLine } from '#resources/inertia/contract'

export default class StaffAccess extends OperatorCommand {
  static override commandName = 'staff:access'
  static override description = 'Say who had access to a unit at a moment; the reading is logged'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: 'Name or id of the unit', required: true }) declare unit: string
  @flags.string({ description: 'Date or moment, ISO 8601; now when left out' }) declare at?: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const answer = await this.#answer()
      if (this.json) return printJson(answer)
      this.logger.log(`${answer.unit.name} at ${answer.at}`)
      this.#show(answer.people)
    } catch (error) {
      failWith(this, error)
    }
  }

  async #answer() {
    return this.asOperator(this.tenant, (tenant) => this.#answerFor(tenant))
  }

  async #answerFor(tenant: TenantScope) {
    const at = typedMoment(this.at, tenant.timeZone)
    if (at === undefined) throw new Error('--at is a date or moment such as 2026-11-21T14:05.')
    const [unit] = await tenant.database.query<UnitReference>(findUnit, [this.unit])
    if (!unit) throw new Error(`No unit is named "${this.unit}".`)
    const moment = at ?? new Date()
    const people = await accessAt(unit.id, moment)
    return { unit, at: moment.toISOString(), people }
  }

  #show(people: readonly UnitAccessLine[]): void {
    const table = this.ui.table().head(['Name', 'Role', 'Unit', 'From', 'Until', 'Had access'])
    for (const { name, role, unitName, from, until, hadAccess } of people) {
      table.row([name, role, unitName ?? 'all', from, until ?? '–', hadAccess ? 'yes' : 'no'])
    }
    table.render()
  }
}
