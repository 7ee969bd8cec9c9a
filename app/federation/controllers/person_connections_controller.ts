import type { HttpContext } from '@adonisjs/core/http'
import { inviteToConnect } from '#app/federation/actions/invite_to_connect'
import { unlinkPerson } from '#app/federation/actions/unlink_identity'
import { answerFederation } from '#app/federation/answer_change'
import { connectionBy } from '#app/federation/connections'
import { ConnectionNotFoundException } from '#app/federation/exceptions'
import { personBy } from '#app/people/find_person'
import { personPath } from '#app/people/person_path'
import { showIfMade } from '#app/people/set_up_link_flash'

/** A person's account and their sign-in at a directory: invited to connect, and disconnected. */
export default class PersonConnectionsController {
  async store(ctx: HttpContext) {
    const person = await personBy(ctx.params.person)
    const { id } = await connectionBy(ctx.params.id)
    const outcome = await inviteToConnect(person.id, id)
    showIfMade(ctx, outcome)
    answerFederation(ctx, outcome, personPath(person.id), 'invited')
  }

  async destroy(ctx: HttpContext) {
    const person = await personBy(ctx.params.person)
    const { id } = await connectionBy(ctx.params.id)
    if (!(await unlinkPerson(person.id, id))) throw new ConnectionNotFoundException()
    const outcome = { ok: true as const, value: null }
    answerFederation(ctx, outcome, personPath(person.id), 'unlinked')
  }
}
