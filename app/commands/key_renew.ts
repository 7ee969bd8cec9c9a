import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import {
  forgetOldWraps,
  renewServiceCertificate,
} from '#app/keys/actions/renew_service_certificate'
import { installationMode } from '#app/tenants/installation'
import { readInstallationPassphrase } from '#app/tenants/installation_key_store'

export default class KeyRenew extends BaseCommand {
  static override commandName = 'key:renew'
  static override description = 'Give the installation a new service key and certificate'
  static override options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'After every process was restarted: close the old key' })
  declare forgetOld: boolean

  @flags.boolean() declare json: boolean

  override async run() {
    try {
      if (this.forgetOld) return this.#forgotten(await forgetOldWraps())
      const passphrase = await readInstallationPassphrase(installationMode())
      const { keys } = await renewServiceCertificate(passphrase)
      if (this.json) return printJson({ ok: true, keys })
      this.logger.success(
        `${keys} keys are wrapped for the new certificate. Restart every process, then run node ace key:renew --forget-old.`
      )
    } catch (error) {
      failWith(this, error)
    }
  }

  #forgotten(wraps: number) {
    if (this.json) return printJson({ ok: true, forgotten: wraps })
    this.logger.success(`${wraps} old wraps are gone; the old service key opens nothing now.`)
  }
}
