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
    const codemods = await this.createCodemods()
    const name = this.id.replaceAll('_', ' ')
    for (const stub of stubs) {
      await codemods.makeUsingStub(
        this.app.makePath('resources/stubs'),
        `make/plugin/${stub}.stub`,
        {
          id: this.id,
          name: name.charAt(0).toUpperCase() + name.slice(1),
        }
      )
    }
    this.logger.info(`Now list it in config/plugins.ts and run "node ace codegen".`)
  }
}
