import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'
import { accessAt } from '#app/people/actions/access_at'
import { refuseFields } from '#app/people/answer_change'
import { unitBy } from '#app/people/find_unit'
import { typedMoment } from '#app/people/moment'
import { unitsPath } from '#app/people/person_path'

/** Who had access to a unit on a date. */
export default class UnitAccessController {
  async show(ctx: HttpContext) {
    const unit = await unitBy(ctx.params.id)
    const asked = typedMoment(ctx.request.qs().at, ctx.tenant.timeZone)
    if (asked === undefined) return refuseFields(ctx, ['at'], `${unitsPath}/${unit.id}/access`)
    const at = asked ?? new Date()
    const people = await accessAt(unit.id, at)
    const props = { unit, at: at.toISOString(), isNow: asked === null, people }
    return wantsJson(ctx)
      ? ctx.response.json(props)
      : ctx.inertia.render('people/unit_access', props)
  }
}
