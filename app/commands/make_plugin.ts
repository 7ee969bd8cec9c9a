import { appendFile } from 'node:fs/promises'
import { args, BaseCommand } from '@adonisjs/core/ace'
import { failWith } from '#app/http/command_output'

const stubs = [
  'plugin.ts',
  'egress.ts',
  'connection_test.ts',
  'removal.ts',
  'schema_rules.ts',
  'readme.md',
  'contract.spec.ts',
] as const

export default class MakePlugin extends BaseCommand {
  static override commandName = 'make:plugin'
  static override description = 'Write the folder of a new plugin: manifest, egress, test, README'

  @args.string({ description: 'Its id: lower-case words with underscores' }) declare id: string

  override async run() {
    if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(this.id)) {
      return failWith(this, 'An id is lower-case words with underscores, as video_meetings.')
    }
    const words = this.id.replaceAll('_', ' ')
    const name = words.charAt(0).toUpperCase() + words.slice(1)
    for (const stub of stubs) await this.#write(stub, name)
    this.logger.info('Now list it in config/plugins.ts and run "node ace codegen".')
  }

  /** A file that exists is left alone. The framework cuts the last line's end off; it is put back. */
  async #write(stub: string, name: string): Promise<void> {
    const codemods = await this.createCodemods()
    const folder = this.app.makePath('resources/stubs')
    const state = { id: this.id, name }
    const { status, destination } = await codemods.makeUsingStub(
      folder,
      `make/plugin/${stub}.stub`,
      state
    )
    if (status === 'created') await appendFile(destination, '\n')
  }
}
