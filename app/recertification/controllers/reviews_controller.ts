import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { wantsJson } from '#app/http/wants_json'
import { listOwnReviews } from '#app/recertification/actions/list_own_reviews'
import { openReview } from '#app/recertification/actions/open_review'

/** The lists a person is asked to answer. */
export default class ReviewsController {
  async index(ctx: HttpContext) {
    const page = await listOwnReviews(currentStaff())
    return wantsJson(ctx)
      ? ctx.response.json(page)
      : ctx.inertia.render('recertification/reviews', page)
  }

  async show(ctx: HttpContext) {
    const page = await openReview(currentStaff(), ctx.params.list, ctx.request.qs().cursor)
    return wantsJson(ctx)
      ? ctx.response.json(page)
      : ctx.inertia.render('recertification/review', page)
  }
}
