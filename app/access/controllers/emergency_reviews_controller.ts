import type { HttpContext } from '@adonisjs/core/http'
import { listEmergencyReviews } from '#app/access/actions/list_emergency_reviews'
import { reviewEmergency } from '#app/access/actions/review_emergency'
import { refuseAccess, tellAccess } from '#app/access/answer_access'
import { currentStaff } from '#app/access/current_staff'
import { reviewEmergencyValidator } from '#app/access/validators/access'

const path = '/access/emergencies'

export default class EmergencyReviewsController {
  async index({ inertia }: HttpContext) {
    return inertia.render('access/emergencies', await listEmergencyReviews(currentStaff()))
  }

  async store(ctx: HttpContext) {
    const { outcome, note = null } = await ctx.request.validateUsing(reviewEmergencyValidator)
    const result = await reviewEmergency(currentStaff(), { id: ctx.params.id, outcome, note })
    if (result === 'reviewed') return tellAccess(ctx, path, 'answer_reviewed')
    return refuseAccess(ctx, path, { field: '_', sentence: `answer_review_${result}` })
  }
}
