import type { HttpContext } from '@adonisjs/core/http'
import { endSessionsOf } from '#app/people/actions/end_sessions'
import { answerChange } from '#app/people/answer_change'
import { personBy } from '#app/people/find_person'
import { personPath } from '#app/people/person_path'

/** An administrator ends every session of a person. */
export default class PersonSessionsController {
  async destroy(ctx: HttpContext) {
    const { id } = await personBy(ctx.params.id)
    return answerChange(ctx, await endSessionsOf(id), personPath(id), 'sessions_ended')
  }
}
