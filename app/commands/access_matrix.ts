import { writeFile } from 'node:fs/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import router from '@adonisjs/core/services/router'
import { accessMatrixPath, accessMatrixText } from '#app/access/access_matrix_file'
import { matrixReview, writeMatrixReview } from '#app/access/matrix_review'
import { failWith } from '#app/http/command_output'

export default class AccessMatrix extends BaseCommand {
  static override commandName = 'access:matrix'
  static override description =
    'Write docs/access-matrix.json from the policy and the routes, and say who has read it'
  static override options: CommandOptions = { startApp: true }

  @flags.string({ description: 'Your name, when you have read the whole matrix and agree' })
  declare reviewedBy?: string

  override async run() {
    try {
      router.commit()
      await writeFile(accessMatrixPath(), accessMatrixText())
      if (this.reviewedBy !== undefined) await writeMatrixReview(this.reviewedBy)
      this.logger.success('docs/access-matrix.json is what the program does')
      await this.#sayReview()
    } catch (error) {
      failWith(this, error)
    }
  }

  async #sayReview(): Promise<void> {
    const review = await matrixReview()
    if (review?.isCurrent) return this.logger.success(`signed off by ${review.by} on ${review.on}`)
    this.logger.warning('It is not signed off: read what changed, then --reviewed-by "Your Name".')
  }
}
