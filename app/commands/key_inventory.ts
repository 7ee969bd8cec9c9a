import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { failWith, printJson } from '#app/http/command_output'
import { keyInventory, type KeyInventory as Inventory } from '#app/keys/key_inventory'

export default class KeyInventory extends BaseCommand {
  static override commandName = 'key:inventory'
  static override description = 'List every key and certificate, what wraps it and when it ends'
  static override options: CommandOptions = { startApp: true }

  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const inventory = await keyInventory()
      if (this.json) return printJson(inventory)
      this.#show(inventory)
    } catch (error) {
      failWith(this, error)
    }
  }

  #show({ certificates, keys, patientKeys }: Inventory) {
    const certificateTable = this.ui
      .table()
      .head(['Certificate', 'Algorithm', 'Valid until', 'Private key here'])
    for (const { purpose, algorithm, validUntil, privateKeyHere } of certificates) {
      certificateTable.row([purpose, algorithm, validUntil ?? '–', privateKeyHere ? 'yes' : 'no'])
    }
    certificateTable.render()
    const keyTable = this.ui
      .table()
      .head(['Plane', 'Key', 'Id', 'Algorithm', 'State', 'Created', 'Unwrapped by'])
    for (const key of keys) {
      const { tenant, purpose, id, algorithm, state, createdAt, wrappedBy } = key
      keyTable.row([tenant ?? 'control', purpose, id, algorithm, state, createdAt, wrappedBy])
    }
    keyTable.render()
    for (const { tenant, count } of patientKeys) {
      this.logger.log(`${tenant}: ${count} patient keys, wrapped by the tenant's KEK`)
    }
  }
}
