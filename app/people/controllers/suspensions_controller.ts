import type { HttpContext } from '@adonisjs/core/http'
import { restorePerson } from '#app/people/actions/restore_person'
import { suspendPerson } from '#app/people/actions/suspend_person'
import { answerChange } from '#app/people/answer_change'
import { personBy } from '#app/people/find_person'
import { personPath } from '#app/people/person_path'

/** A suspension is a resource: it is created, and it is deleted. */
export default class SuspensionsController {
  async store(ctx: HttpContext) {
    const { id } = await personBy(ctx.params.id)
    const outcome = await suspendPerson(id, 'administrator')
    return answerChange(ctx, outcome, personPath(id), 'suspended')
  }

  async destroy(ctx: HttpContext) {
    const { id } = await personBy(ctx.params.id)
    return answerChange(ctx, await restorePerson(id), personPath(id), 'restored')
  }
}
