import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { failWith, printJson } from '#app/http/command_output'
import { rotateKey, type Rotation } from '#app/keys/actions/rotate_key'

export default class KeyRotate extends OperatorCommand {
  static override commandName = 'key:rotate'
  static override description = 'Give a tenant a new key while people work; finishes what was begun'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.string({ description: 'dek seals data, kek wraps keys', default: 'dek' })
  declare kind: string
  @flags.boolean() declare json: boolean

  override async run() {
    const { tenant, kind, json } = this
    try {
      if (kind !== 'dek' && kind !== 'kek') throw new Error('--kind takes dek or kek.')
      const rotation = await this.asOperator(tenant, () =>
        rotateKey(tenant, kind, undefined, (step, count) => {
          if (!json) this.#tell(step, count)
        })
      )
      if (rotation.remaining > 0) this.exitCode = 1
      if (json) return printJson(rotation)
      this.#conclude(rotation)
    } catch (error) {
      failWith(this, error)
    }
  }

  #tell(step: string, count: number) {
    if (step === 'known') this.logger.info('Every process knows the new key.')
    if (step === 'used') this.logger.info('The new key is in use.')
    if (step === 'replaced') this.logger.info(`${count} values are under the new key.`)
    if (step === 'settling') {
      this.logger.info(`Waiting ${count / 1_000} s for what may still be on its way.`)
    }
  }

  #conclude({ destroyed, remaining, damaged, newKey }: Rotation) {
    if (remaining === 0) {
      return this.logger.success(`Key ${newKey} is in use; ${destroyed.length} old destroyed.`)
    }
    this.logger.error(
      `${remaining} values still need an old key, which was kept (${damaged} of them are damaged). Restore them from a backup and run this again.`
    )
  }
}
