import { readFile } from 'node:fs/promises'
import { args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import i18n from '@adonisjs/i18n/services/main'
import { failWith, printJson } from '#app/http/command_output'
import { OperatorCommand } from '#app/operators/operator_command'
import { applyImport } from '#app/staff_import/actions/apply_import'
import { uploadStaffFile } from '#app/staff_import/actions/upload_staff_file'
import { importBy, planOf } from '#app/staff_import/find_import'
import type { Plan } from '#app/staff_import/plan'
import { planCounts, planHash, type PlanCounts } from '#app/staff_import/plan_hash'
import { findImport } from '#app/staff_import/statements/import_statements'
import { currentTenant } from '#app/tenants/tenant_scope'

type Report = {
  id: string
  hash: string
  applied: boolean
  counts: PlanCounts
  problems: Plan['problems']
}

export default class StaffImport extends OperatorCommand {
  static override commandName = 'staff:import'
  static override description = 'Say what a staff file changes, and with --apply do it'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'CSV file; see docs/operators/people.md' }) declare path: string
  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.boolean({ description: 'End the roles that the file does not name' })
  declare complete: boolean
  @flags.boolean({ description: 'Make units that are missing' }) declare makeUnits: boolean
  @flags.boolean({ description: 'Do it; without this, only say what would change' })
  declare apply: boolean
  @flags.string({ description: 'Only when this is the hash of what would change' })
  declare expect?: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const report = await this.asOperator(this.tenant, () => this.#import())
      if (this.json) return printJson({ ok: true, tenant: this.tenant, ...report })
      this.#show(report)
    } catch (error) {
      failWith(this, error)
    }
  }

  /** What is applied is what was just computed, or what `--expect` names: never anything else. */
  async #import(): Promise<Report> {
    const file = await readFile(this.path)
    const isOn = { isComplete: this.complete ?? false, makesUnits: this.makeUnits ?? false }
    const id = await uploadStaffFile({ file, ...isOn })
    const { database } = currentTenant()
    const plan = await planOf(database, await importBy(database, findImport, id))
    if (!plan) throw new Error('The file could not be kept.')
    const hash = planHash(plan)
    const report = { id, hash, counts: planCounts(plan), problems: plan.problems }
    if (!this.apply) return { ...report, applied: false }
    const applied = await applyImport(id, this.expect ?? hash)
    if (!applied.ok) throw new Error(this.#sentence(`people.refused.${applied.refusal}`))
    return { ...report, applied: true }
  }

  #show({ counts, problems, hash, applied }: Report): void {
    for (const { line, code, value } of problems) {
      const sentence = this.#sentence(`staff_import.problem.${code}`, { value: value ?? '' })
      this.logger.warning(line > 0 ? `Line ${line}: ${sentence}` : sentence)
    }
    for (const [what, count] of Object.entries(counts)) this.logger.log(`${what}: ${count}`)
    if (applied) this.logger.success('The changes are carried out.')
    else this.logger.info(`Nothing was changed. Add --apply, and --expect ${hash} to be sure.`)
  }

  #sentence(key: string, values: Record<string, string> = {}): string {
    return i18n.locale('en').t(key, values)
  }
}
