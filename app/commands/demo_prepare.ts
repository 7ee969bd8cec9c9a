import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { prepareDemo, type PreparedDemo } from '#database/demo/prepare/prepare_demo'
import { failWith, printJson } from '#app/http/command_output'

export default class DemoPrepare extends BaseCommand {
  static override commandName = 'demo:prepare'
  static override description = 'Make the tenants, people and patients of the demo (npm run demo)'
  static override options: CommandOptions = { startApp: true }

  @flags.boolean() declare json: boolean

  override async run() {
    try {
      const prepared = await prepareDemo((line) => process.stderr.write(`${line}\n`))
      if (this.json) return printJson(prepared)
      this.#print(prepared)
    } catch (error) {
      failWith(this, error)
    }
  }

  #print({ tenants, console }: PreparedDemo) {
    for (const { url, staff } of [...tenants, console]) {
      this.logger.log(url)
      for (const { name, role, signInName, setupUrl } of staff) {
        this.logger.log(`  ${name} (${role}, ${signInName}): ${setupUrl ?? 'has set up'}`)
      }
    }
  }
}
