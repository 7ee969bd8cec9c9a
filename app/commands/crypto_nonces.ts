import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { scanNonces } from '#app/keys/actions/scan_nonces'
import { tenants } from '#app/tenants/tenant_directory'

export default class CryptoNonces extends BaseCommand {
  static override commandName = 'crypto:nonces'
  static override description = 'Look for a nonce that one key used twice, in every sealed column'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const scope = await tenants.bySlug(this.tenant)
      if (!scope) throw new Error(`No tenant is named "${this.tenant}".`)
      const repeats = await scanNonces(scope)
      if (repeats.length > 0) this.exitCode = 1
      if (this.json) return printJson({ ok: repeats.length === 0, repeats })
      if (repeats.length === 0) return this.logger.success('No key used a nonce twice.')
      for (const { table, column, keyId, cells } of repeats) {
        this.logger.error(`${table}.${column}: ${cells} cells share a nonce under key ${keyId}`)
      }
    } catch (error) {
      failWith(this, error)
    }
  }
}
