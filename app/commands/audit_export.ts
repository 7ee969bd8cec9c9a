import { resolve } from 'node:path'
import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { exportLog } from '#app/audit/export/export_log'
import { failWith, printJson } from '#app/http/command_output'

export default class AuditExport extends OperatorCommand {
  static override commandName = 'audit:export'
  static override description = 'Write the access log as a package that anybody can verify offline'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.string({ description: 'A folder that is absent or empty', required: true })
  declare out: string
  @flags.boolean({ description: 'Also as FHIR R4 AuditEvent' }) declare fhir: boolean
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const exported = await this.asOperator(this.tenant, (scope) =>
        exportLog(scope, resolve(this.out), this.fhir ?? false)
      )
      if (this.json) return printJson({ ok: true, ...exported })
      const { events, heads, folder } = exported
      this.logger.success(`${events} events and ${heads} heads are in ${folder}.`)
      this.logger.info(`Check them with: python3 ${folder}/verify.py`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
