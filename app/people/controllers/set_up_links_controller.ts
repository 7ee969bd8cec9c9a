import type { HttpContext } from '@adonisjs/core/http'
import { renewSetUpLink } from '#app/people/actions/renew_set_up_link'
import { answerChange } from '#app/people/answer_change'
import { personBy } from '#app/people/find_person'
import { personPath } from '#app/people/person_path'
import { renewLinkValidator } from '#app/people/validators/people'
import { showIfMade } from '#app/people/set_up_link_flash'

export default class SetUpLinksController {
  async store(ctx: HttpContext) {
    const { id } = await personBy(ctx.params.id)
    const { isMailed } = await ctx.request.validateUsing(renewLinkValidator)
    const made = await renewSetUpLink(id, isMailed ?? false)
    showIfMade(ctx, made)
    return answerChange(ctx, made, personPath(id), isMailed ? 'link_mailed' : 'link_made')
  }
}
