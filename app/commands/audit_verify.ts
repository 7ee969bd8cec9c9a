import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { verifyLog, type Verification } from '#app/audit/actions/verify_log'
import { failWith, printJson } from '#app/http/command_output'
import { controlPlane } from '#app/tenants/control_plane'
import { tenants } from '#app/tenants/tenant_directory'

export default class AuditVerify extends BaseCommand {
  static override commandName = 'audit:verify'
  static override description = 'Check every row of the access log against its signed heads'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'One tenant; all when left out' }) declare tenant?: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const { keyStore } = await controlPlane()
      const all = await tenants.all()
      const chosen = all.filter((scope) => !this.tenant || scope.slug === this.tenant)
      if (chosen.length === 0) throw new Error(`No tenant is named "${this.tenant}".`)
      const reports: Verification[] = []
      for (const scope of chosen) reports.push(await verifyLog(scope, keyStore.headPublicKey))
      this.#print(reports)
    } catch (error) {
      failWith(this, error)
    }
  }

  #print(reports: Verification[]) {
    if (reports.some((report) => !report.ok)) this.exitCode = 1
    if (this.json) return printJson(reports)
    for (const report of reports) {
      const { count, ageSeconds } = report.unsealed
      const window = count ? `${count} not sealed yet, oldest ${ageSeconds} s` : 'nothing unsealed'
      const line = `${report.tenant}: ${report.sealedCount} sealed, ${report.headCount} heads, ${window}`
      if (report.ok) this.logger.success(line)
      else this.logger.error(line)
      for (const harm of report.harms) {
        this.logger.error(
          `  ${harm.kind} at ${harm.sequence ?? '–'} (event ${harm.eventId ?? '–'})`
        )
      }
    }
  }
}
