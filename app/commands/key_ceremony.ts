import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import type { Keeper } from '#app/encryption/recovery/make_recovery_material'
import { failWith, printJson } from '#app/http/command_output'
import { holdCeremony } from '#app/keys/actions/hold_ceremony'
import { namedWithFile, readKeeperPassphrase } from '#app/keys/keeper_passphrase'
import { installationMode } from '#app/tenants/installation'
import { readInstallationPassphrase } from '#app/tenants/installation_key_store'

export default class KeyCeremony extends BaseCommand {
  static override commandName = 'key:ceremony'
  static override description =
    'Make the recovery officers’ and the backup certificates; two of three officers recover the keys'
  static override options: CommandOptions = { startApp: true }

  @flags.array({
    description: 'Three times: a name, or name=file with the officer’s passphrase',
    required: true,
  })
  declare officer: string[]

  @flags.string({ description: 'Keeper of the backup key: a name, or name=file', required: true })
  declare backup: string

  @flags.string({
    description: 'Folder for the keepers’ files, on a medium that leaves',
    required: true,
  })
  declare takeAway: string

  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const officers: Keeper[] = []
      for (const named of this.officer) officers.push(await this.#keeper(named))
      const backup = await this.#keeper(this.backup)
      const passphrase = await readInstallationPassphrase(installationMode())
      const held = await holdCeremony({ officers, backup, takeAway: this.takeAway, passphrase })
      if (!held.ok) throw new Error(held.reason)
      if (this.json) return printJson({ ok: true, ...held.value })
      for (const file of held.value.takeAway) this.logger.log(file)
      this.logger.success(
        `${held.value.keys} keys are wrapped for recovery. Give each file to its keeper, take ca.p12 off this machine, and delete nothing in storage/keys/recovery.`
      )
    } catch (error) {
      failWith(this, error)
    }
  }

  /** A passphrase from its file, or typed twice by its keeper without an echo. */
  async #keeper(named: string): Promise<Keeper> {
    const { name, file } = namedWithFile(named)
    if (file) return { name, passphrase: await readKeeperPassphrase(file) }
    const passphrase = await this.prompt.secure(`${name}: your passphrase, at least 16 characters`)
    const again = await this.prompt.secure(`${name}: once more`)
    if (passphrase !== again) throw new Error(`${name} typed two different passphrases.`)
    return { name, passphrase }
  }
}
