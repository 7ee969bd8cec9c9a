import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { answerChange } from '#app/people/answer_change'
import { submitAnswers } from '#app/recertification/actions/submit_answers'
import { reviewPath } from '#app/recertification/recertification_path'

/** What was answered takes effect. */
export default class SubmissionsController {
  async store(ctx: HttpContext) {
    const submitted = await submitAnswers(currentStaff(), ctx.params.list)
    return answerChange(ctx, submitted, reviewPath(String(ctx.params.list)), 'answers_submitted')
  }
}
