import { args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { failWith, printJson } from '#app/http/command_output'
import { importRecords } from '#app/records/import/import_records'
import type { ImportReport } from '#app/records/import/import_report'
import { progressOnScreen } from '#app/records/import/progress_on_screen'
import { installationMode } from '#app/tenants/installation'

export default class RecordsImport extends OperatorCommand {
  static override commandName = 'records:import'
  static override description = "Take FHIR R4 files into a tenant's records"
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'File or folder: .json, .ndjson, each also .gz' })
  declare path: string
  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.string({ description: 'Where the patients get an episode', required: true })
  declare unit: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const report = await this.#import()
      const ok = report.read > 0
      if (!ok) this.exitCode = 1
      if (this.json) printJson({ ok, tenant: this.tenant, ...report })
      else this.#print(report)
    } catch (error) {
      failWith(this, error)
    }
  }

  #import(): Promise<ImportReport> {
    return this.asOperator(this.tenant, (tenant) =>
      importRecords(tenant, {
        path: this.path,
        unit: this.unit,
        syntheticIdentifiersOnly: installationMode() === 'demo',
        onProgress: progressOnScreen(),
      })
    )
  }

  #print(report: ImportReport) {
    const { patients, episodes, entries, unit } = report
    for (const { file, index, reason } of report.rejected) {
      this.logger.error(`${file} [${index}]: ${reason}`)
    }
    for (const { file, index, reason } of report.warnings) {
      this.logger.warning(`${file} [${index}]: ${reason}`)
    }
    if (report.read === 0) return this.logger.error('Nothing could be read.')
    if (unit?.created) this.logger.info(`Unit "${unit.name}" was made.`)
    this.logger.success(
      `${patients.created} patients are new, ${patients.changed} changed, ${patients.unchanged} were here already; ` +
        `${episodes} episodes, ${entries} entries.`
    )
    const kept = Object.entries(report.kept).map(([type, count]) => `${count} ${type}`)
    if (kept.length > 0) this.logger.info(`Kept sealed, not used yet: ${kept.join(', ')}.`)
    if (report.unchanged > 0) this.logger.info(`${report.unchanged} resources were here already.`)
    if (report.unfiled > 0)
      this.logger.info(`${report.unfiled} are about a patient who is not here.`)
    if (report.rejectedCount > 0) this.logger.info(`${report.rejectedCount} were not taken in.`)
  }
}
