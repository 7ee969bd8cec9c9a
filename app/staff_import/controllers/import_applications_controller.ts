import type { HttpContext } from '@adonisjs/core/http'
import { answerChange, refuseFields } from '#app/people/answer_change'
import { applyImport } from '#app/staff_import/actions/apply_import'
import { importBy } from '#app/staff_import/find_import'
import { importPath } from '#app/staff_import/import_path'
import { findProgress, type ImportRow } from '#app/staff_import/statements/import_statements'
import { applyImportValidator } from '#app/staff_import/validators/imports'

/** What was seen is carried out. */
export default class ImportApplicationsController {
  async store(ctx: HttpContext) {
    const path = importPath(String(ctx.params.import))
    const [invalid, form] = await ctx.request.tryValidateUsing(applyImportValidator)
    if (invalid) return refuseFields(ctx, ['hash'], path)
    return answerChange(ctx, await applyImport(ctx.params.import, form.hash), path, 'imported')
  }

  /** How far it has come, asked while it lasts. */
  async show({ tenant, params, response }: HttpContext) {
    const row: Pick<ImportRow, 'progress_done' | 'progress_total' | 'applied_at'> = await importBy(
      tenant.database,
      findProgress,
      params.import
    )
    return response.json({
      done: row.progress_done ?? 0,
      total: row.progress_total ?? 0,
      isApplied: row.applied_at !== null,
    })
  }
}
