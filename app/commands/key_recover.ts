import { readFile } from 'node:fs/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { OfficerKey } from '#app/encryption/recovery/open_recovery'
import { failWith, printJson } from '#app/http/command_output'
import { recoverKeys } from '#app/keys/actions/recover_keys'
import { namedWithFile, readKeeperPassphrase } from '#app/keys/keeper_passphrase'
import { installationMode } from '#app/tenants/installation'
import { readInstallationPassphrase } from '#app/tenants/installation_key_store'

export default class KeyRecover extends BaseCommand {
  static override commandName = 'key:recover'
  static override description =
    'Two recovery officers give the installation a new service key, when the old one is lost'
  static override options: CommandOptions = { startApp: true }

  @flags.array({
    description: 'Twice: an officer’s .p12 file, or file=passphrase-file',
    required: true,
  })
  declare officer: string[]

  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const officers: OfficerKey[] = []
      for (const named of this.officer) officers.push(await this.#officer(named))
      const passphrase = await readInstallationPassphrase(installationMode())
      const recovery = await recoverKeys(officers, passphrase)
      if (this.json) return printJson({ ok: true, ...recovery })
      this.logger.success(
        `${recovery.keys} keys are open again, by ${recovery.officers.join(' and ')}. Restart every process; the logs of ${recovery.tenants.join(', ')} say what was done.`
      )
    } catch (error) {
      failWith(this, error)
    }
  }

  async #officer(named: string): Promise<OfficerKey> {
    const { name: path, file } = namedWithFile(named)
    const passphrase = file
      ? await readKeeperPassphrase(file)
      : await this.prompt.secure(`Passphrase of ${path}`)
    return { file: await readFile(path), passphrase }
  }
}
