import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { answerRights } from '#app/recertification/actions/answer_rights'
import {
  answerValidator,
  confirmShownValidator,
} from '#app/recertification/validators/recertification'

/** One key each: the page's own script sends it, and shows what came back. */
export default class AnswersController {
  async update({ request, params, response }: HttpContext) {
    const { answer } = await request.validateUsing(answerValidator)
    const { list: listId, right } = params
    const input = { listId, rightIds: [right], answer, onlyUnanswered: false }
    return response.json({ answered: await answerRights(currentStaff(), input) })
  }

  async destroy({ params, response }: HttpContext) {
    const { list: listId, right } = params
    const input = { listId, rightIds: [right], answer: null, onlyUnanswered: false }
    return response.json({ answered: await answerRights(currentStaff(), input) })
  }

  /** Confirms the rest of a page that the reviewer has before their eyes. */
  async store({ request, params, response }: HttpContext) {
    const { rightIds } = await request.validateUsing(confirmShownValidator)
    const input = {
      listId: params.list,
      rightIds,
      answer: 'confirm',
      onlyUnanswered: true,
    } as const
    return response.json({ answered: await answerRights(currentStaff(), input) })
  }
}
