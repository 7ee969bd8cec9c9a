import { args, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { failWith, printJson } from '#app/http/command_output'
import { ensureUnit } from '#app/records/import/ensure_unit'

export default class UnitCreate extends OperatorCommand {
  static override commandName = 'unit:create'
  static override description = 'Make a ward, clinic or team of a tenant'
  static override options: CommandOptions = { startApp: true }

  @args.string({ description: 'What the unit is called' }) declare name: string
  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const unit = await this.asOperator(this.tenant, () => ensureUnit(this.name))
      if (this.json) return printJson({ ok: true, ...unit })
      this.logger.success(`${unit.name} ${unit.created ? 'is made' : 'was there already'}.`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
