import type { HttpContext } from '@adonisjs/core/http'
import { answerChange, refuseFields } from '#app/people/answer_change'
import { wrongFields } from '#app/people/validators/people'
import { nameListReviewer, nameUnitReviewer } from '#app/recertification/actions/name_reviewers'
import { roundPath, roundsPath } from '#app/recertification/recertification_path'
import { nameReviewerValidator } from '#app/recertification/validators/recertification'

/** Who confirms the roles at a unit. */
export default class ReviewersController {
  async store(ctx: HttpContext) {
    const [invalid, form] = await ctx.request.tryValidateUsing(nameReviewerValidator)
    if (invalid) return refuseFields(ctx, wrongFields(invalid), roundsPath)
    const named = await nameUnitReviewer(form.unitId ?? null, form.person)
    return answerChange(ctx, named, roundsPath, 'reviewer_named')
  }

  /** Somebody else takes over a list of a round that is under way. */
  async update(ctx: HttpContext) {
    const [invalid, form] = await ctx.request.tryValidateUsing(nameReviewerValidator)
    const path = `${roundsPath}/lists/${String(ctx.params.list)}`
    if (invalid) return refuseFields(ctx, wrongFields(invalid), path)
    const named = await nameListReviewer(ctx.params.list, form.person)
    return answerChange(ctx, named, named.ok ? roundPath(named.value) : path, 'reviewer_named')
  }
}
