import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { orAskSecondPerson } from '#app/approvals/second_person'
import { failWith, printJson } from '#app/http/command_output'
import { erasePatientKey, type ErasePatientFailure } from '#app/keys/actions/erase_patient_key'
import { OperatorCommand } from '#app/operators/operator_command'

const sentences: Record<ErasePatientFailure, string> = {
  patient_unknown: 'No patient of this tenant has that id.',
  erased_before: 'The key of this patient was destroyed before.',
}

export default class PatientEraseKey extends OperatorCommand {
  static override commandName = 'patient:erase-key'
  static override description =
    "Ask the tenant to destroy one patient's key: nothing of them can be read again"
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.string({ description: 'Id of the patient', required: true }) declare patient: string
  @flags.string({ description: 'Why the law allows it' }) declare reason?: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const { patient: patientId } = this
      const asked = await this.asOperator(this.tenant, async () => {
        const { operator, reason } = await this.whoRunsThis()
        const { operatorId } = operator
        return orAskSecondPerson(() => erasePatientKey({ operatorId, patientId, reason }))
      })
      if (asked.done)
        throw new Error(asked.value.ok ? 'Nobody approved it.' : sentences[asked.value.error])
      if (this.json) return printJson({ ok: true, patient: patientId, approval: asked.approvalId })
      this.logger.success(
        'A privacy officer of the tenant is asked. Their yes destroys the key; it holds for 24 hours.'
      )
      this.logger.info(
        `Afterwards pages of the database may hold its wrapped copy until they are vacuumed: "node ace key:rotate --kind kek --tenant ${this.tenant}" makes every such copy useless.`
      )
    } catch (error) {
      failWith(this, error)
    }
  }
}
