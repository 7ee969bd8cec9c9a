import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { sessionReference } from '#app/auth/session_state'
import { wantsJson } from '#app/http/wants_json'
import { endOwnOtherSessions, endOwnSession } from '#app/people/actions/end_sessions'
import { listOwnSessions } from '#app/people/actions/list_own_sessions'
import { answerChange } from '#app/people/answer_change'

const page = '/my-sessions'

/** Everybody sees where they are signed in, and ends what is not theirs to keep open. */
export default class OwnSessionsController {
  async index(ctx: HttpContext) {
    const sessions = await listOwnSessions(currentStaff().staffId, sessionReference(ctx))
    return wantsJson(ctx)
      ? ctx.response.json({ sessions })
      : ctx.inertia.render('people/my_sessions', { sessions })
  }

  /** A session that is gone already is as ended as one that ends now. */
  async destroy(ctx: HttpContext) {
    const ended = await endOwnSession(currentStaff().staffId, String(ctx.params.session))
    return answerChange(ctx, { ok: true, value: ended }, page, 'sessions_ended')
  }

  async destroyOthers(ctx: HttpContext) {
    const here = sessionReference(ctx) ?? ''
    const ended = await endOwnOtherSessions(currentStaff().staffId, here)
    return answerChange(ctx, { ok: true, value: ended }, page, 'sessions_ended')
  }
}
