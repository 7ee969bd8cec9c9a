import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'
import { openRoundList } from '#app/recertification/actions/open_round'

/** What came of one list of a round. */
export default class RoundListsController {
  async show(ctx: HttpContext) {
    const page = await openRoundList(ctx.params.list, ctx.request.qs().cursor)
    return wantsJson(ctx)
      ? ctx.response.json(page)
      : ctx.inertia.render('recertification/list', page)
  }
}
