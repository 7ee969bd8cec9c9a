import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { setAdmission } from '#app/devices/actions/set_device_policy'
import { failWith, printJson } from '#app/http/command_output'
import { OperatorCommand } from '#app/operators/operator_command'

/** The way back in for a hospital whose every device is lost; shutting out is done on the page. */
export default class TenantDevices extends OperatorCommand {
  static override commandName = 'tenant:devices'
  static override description = 'Let staff of a tenant work in any browser again'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Short name of the tenant', required: true }) declare tenant: string
  @flags.boolean({ description: 'Any browser, enrolled or not', required: true })
  declare allowAny: boolean
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      if (!this.allowAny) throw new Error('Say --allow-any.')
      const name = await this.asOperator(this.tenant, async (scope) => {
        await setAdmission('any')
        return scope.name
      })
      if (this.json) return printJson({ ok: true, tenant: this.tenant, admission: 'any' })
      this.logger.success(`Staff of ${name} may work in any browser.`)
    } catch (error) {
      failWith(this, error)
    }
  }
}
