import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { failWith, printJson } from '#app/http/command_output'
import { suspendDormant, type DormantPerson } from '#app/people/actions/suspend_dormant'
import { tenants } from '#app/tenants/tenant_directory'

type Report = { tenant: string; people: DormantPerson[] }

export default class StaffSuspendDormant extends OperatorCommand {
  static override commandName = 'staff:suspend-dormant'
  static override description = 'Suspend people who have not signed in for a long time'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'One tenant; all when left out' }) declare tenant?: string
  @flags.number({ description: 'Days without a sign-in, at least 1', default: 90 })
  declare days: number
  @flags.boolean({ description: 'Do it; without this, only say who it would be' })
  declare yes: boolean
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const reports = await this.#suspend()
      if (this.json) return printJson({ days: this.days, dryRun: !this.yes, reports })
      for (const report of reports) this.#show(report)
      if (!this.yes) this.logger.info('Nothing was changed. Add --yes to suspend them.')
    } catch (error) {
      failWith(this, error)
    }
  }

  async #suspend(): Promise<Report[]> {
    if (!Number.isInteger(this.days) || this.days < 1) throw new Error('--days is 1 or more.')
    const all = await tenants.all()
    const chosen = all.filter(({ slug }) => !this.tenant || slug === this.tenant)
    if (chosen.length === 0) throw new Error(`No tenant is named "${this.tenant}".`)
    const reports: Report[] = []
    for (const scope of chosen) {
      const people = await this.asOperatorOf(scope, () =>
        suspendDormant(scope, this.days, this.yes)
      )
      reports.push({ tenant: scope.slug, people })
    }
    return reports
  }

  #show({ tenant, people }: Report): void {
    this.logger.log(`${tenant}: ${people.length} without a sign-in for ${this.days} days`)
    for (const { signInName, lastSignedInAt, outcome } of people) {
      this.logger.log(`  ${signInName}  last signed in ${lastSignedInAt ?? 'never'}  ${outcome}`)
    }
  }
}
