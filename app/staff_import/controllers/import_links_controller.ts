import type { HttpContext } from '@adonisjs/core/http'
import { refuseFields } from '#app/people/answer_change'
import { takeLinks } from '#app/staff_import/actions/take_links'
import { importPath } from '#app/staff_import/import_path'

/** The one-time links of new people, as a file that is given once. */
export default class ImportLinksController {
  async store(ctx: HttpContext) {
    const links = await takeLinks(ctx.params.import)
    if (links === null) return refuseFields(ctx, ['links'], importPath(String(ctx.params.import)))
    ctx.response.header('content-type', 'text/csv; charset=utf-8')
    ctx.response.header('content-disposition', 'attachment; filename="set-up-links.csv"')
    return ctx.response.send(links)
  }
}
