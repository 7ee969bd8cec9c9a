import type { HttpContext } from '@adonisjs/core/http'
import { resetFactor } from '#app/people/actions/reset_factor'
import { answerChange, refuseFields } from '#app/people/answer_change'
import { personBy } from '#app/people/find_person'
import { personPath } from '#app/people/person_path'
import { showIfMade } from '#app/people/set_up_link_flash'
import { resetFactorValidator, wrongFields } from '#app/people/validators/people'

export default class FactorResetsController {
  async store(ctx: HttpContext) {
    const { id } = await personBy(ctx.params.id)
    const [invalid, form] = await ctx.request.tryValidateUsing(resetFactorValidator)
    if (invalid) return refuseFields(ctx, wrongFields(invalid), personPath(id))

    const reset = await resetFactor(id, form.evidence)
    showIfMade(ctx, reset)
    return answerChange(ctx, reset, personPath(id), 'reset')
  }
}
