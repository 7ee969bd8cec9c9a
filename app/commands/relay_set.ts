import { readFile } from 'node:fs/promises'
import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { OperatorCommand } from '#app/operators/operator_command'
import { declareMailRelay } from '#app/deliveries/declare_mail_relay'
import type { MailRelay } from '#app/deliveries/mail_relay'
import { parseMailRelay } from '#app/deliveries/parse_mail_relay'
import { failWith, printJson } from '#app/http/command_output'

export default class RelaySet extends OperatorCommand {
  static override commandName = 'relay:set'
  static override description =
    'Declare the mail server that a tenant sends e-mail to patients over'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ required: true }) declare tenant: string
  @flags.string({ required: true }) declare host: string
  @flags.number({ default: 587 }) declare port: number
  @flags.string({ description: 'starttls, tls, or plain (loopback, demo)', default: 'starttls' })
  declare security: string
  @flags.string({ description: 'Address that messages come from', required: true })
  declare sender: string
  @flags.string() declare username: string | undefined
  @flags.string({ description: 'File with the password, not the password' })
  declare passwordFile: string | undefined
  @flags.string({ description: 'Legal name of who runs it, if not the tenant itself' })
  declare runBy: string | undefined
  @flags.string({ description: 'Street, postal code and town of who runs it' })
  declare runByAddress: string | undefined
  @flags.string({ description: 'Two letters, ISO 3166-1' })
  declare runByCountry: string | undefined
  @flags.string({ description: 'Basis of a transfer out of the EEA' })
  declare transferMechanism: string | undefined
  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const relay = await this.#relay()
      const name = await this.asOperator(this.tenant, async (scope) => {
        await declareMailRelay(relay)
        return scope.name
      })
      const { host, port } = relay
      if (this.json) return printJson({ ok: true, tenant: this.tenant, host, port })
      this.logger.success(`${name} sends e-mail over ${host}:${port}.`)
    } catch (error) {
      failWith(this, error)
    }
  }

  async #relay(): Promise<MailRelay> {
    const { host, port, security, sender, username, runBy, runByAddress } = this
    const { runByCountry, transferMechanism, passwordFile } = this
    const content = passwordFile && (await readFile(passwordFile, 'utf8'))
    const password = content?.trim()
    const processor = { name: runBy, address: runByAddress, country: runByCountry }
    return await parseMailRelay({
      host,
      port,
      security,
      senderAddress: sender,
      ...((username || password) && { credential: { username, password } }),
      ...(runBy && { processor: { ...processor, transferMechanism } }),
    })
  }
}
