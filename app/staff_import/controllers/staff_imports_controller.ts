import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'
import { refuseFields } from '#app/people/answer_change'
import { listImports, openImport } from '#app/staff_import/actions/open_import'
import { uploadStaffFile } from '#app/staff_import/actions/upload_staff_file'
import { importPath, importsPath } from '#app/staff_import/import_path'
import { uploadedFile } from '#app/staff_import/uploaded_file'

/** Staff files: what they would change, and what they have changed. */
export default class StaffImportsController {
  async index(ctx: HttpContext) {
    const page = await listImports()
    return wantsJson(ctx) ? ctx.response.json(page) : ctx.inertia.render('staff_import/index', page)
  }

  async store(ctx: HttpContext) {
    const file = await uploadedFile(ctx)
    if (!file) return refuseFields(ctx, ['file'], importsPath)
    const isOn = (name: string) => ['true', 'on', '1'].includes(String(ctx.request.input(name)))
    const options = { isComplete: isOn('isComplete'), makesUnits: isOn('makesUnits') }
    const id = await uploadStaffFile({ file, ...options })
    if (wantsJson(ctx)) return ctx.response.status(201).json({ id })
    return ctx.response.redirect().status(303).toPath(importPath(id))
  }

  async show(ctx: HttpContext) {
    const { group, skip } = ctx.request.qs()
    const page = await openImport(ctx.params.import, { group, skip })
    return wantsJson(ctx) ? ctx.response.json(page) : ctx.inertia.render('staff_import/show', page)
  }
}
