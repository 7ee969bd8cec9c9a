import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { runAs, systemActor } from '#app/audit/actor'
import { failWith, printJson } from '#app/http/command_output'
import { erasePatientKey, type ErasePatientFailure } from '#app/keys/actions/erase_patient_key'
import { tenants } from '#app/tenants/tenant_directory'
import { runInTenant } from '#app/tenants/tenant_scope'

const sentences: Record<ErasePatientFailure, string> = {
  operator_unknown: 'Each --operator must be the sign-in name of an active operator.',
  operators_are_one: 'Two different operators must answer for it.',
  patient_unknown: 'No patient of this tenant has that id.',
  erased_before: 'The key of this patient was destroyed before.',
}

export default class PatientEraseKey extends BaseCommand {
  static override commandName = 'patient:erase-key'
  static override description = "Destroy one patient's key: nothing of them can be read again"
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.string({ description: 'Id of the patient', required: true }) declare patient: string
  @flags.string({ description: 'Why the law allows it', required: true }) declare reason: string
  @flags.array({ description: 'Sign-in names of two operators who answer for it', required: true })
  declare operator: string[]
  @flags.boolean({ description: 'Do not ask whether I am sure' }) declare yes: boolean
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const [first, second, ...more] = this.operator
      if (!first || !second || more.length > 0) throw new Error(sentences.operators_are_one)
      const scope = await tenants.bySlug(this.tenant)
      if (!scope) throw new Error(`No tenant is named "${this.tenant}".`)
      if (!(await this.#isSure())) throw new Error('Nothing was destroyed.')
      const { patient: patientId, reason } = this
      const operator = { ...systemActor, kind: 'operator' } as const
      const result = await runInTenant(scope, () =>
        runAs(operator, () => erasePatientKey({ patientId, reason, operators: [first, second] }))
      )
      if (!result.ok) throw new Error(sentences[result.error])
      if (this.json) return printJson({ ok: true, patient: patientId })
      this.logger.success('The key is destroyed. Nothing of this patient can be read any more.')
      this.logger.info(
        `Pages of the database may hold its wrapped copy until they are vacuumed: "node ace key:rotate --kind kek --tenant ${this.tenant}" makes every such copy useless.`
      )
    } catch (error) {
      failWith(this, error)
    }
  }

  async #isSure(): Promise<boolean> {
    if (this.yes) return true
    if (!process.stdin.isTTY) throw new Error('This cannot be undone: say --yes.')
    return this.prompt.confirm('This cannot be undone. Destroy the key of this patient?')
  }
}
