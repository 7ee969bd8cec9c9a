import { writeFile } from 'node:fs/promises'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { accessMatrixPath, accessMatrixText } from '#app/access/access_matrix_file'
import { failWith } from '#app/http/command_output'
import router from '@adonisjs/core/services/router'

export default class AccessMatrix extends BaseCommand {
  static override commandName = 'access:matrix'
  static override description = 'Write docs/access-matrix.json from the policy and the routes'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    try {
      router.commit()
      await writeFile(accessMatrixPath(), accessMatrixText())
      this.logger.success('docs/access-matrix.json is what the program does')
    } catch (error) {
      failWith(this, error)
    }
  }
}
