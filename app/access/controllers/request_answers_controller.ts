import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { answerAccessRequest, type AccessAnswer } from '#app/access/actions/answer_access_request'
import { listAccessRequests } from '#app/access/actions/list_access_requests'
import { refuseAccess, tellAccess } from '#app/access/answer_access'
import { currentStaff } from '#app/access/current_staff'
import { answerRequestValidator } from '#app/access/validators/access'

const path = '/access/requests'

export default class RequestAnswersController {
  async index({ inertia }: HttpContext) {
    return inertia.render('access/requests', await listAccessRequests(currentStaff()))
  }

  async store(ctx: HttpContext) {
    const { answer, until, reason } = await ctx.request.validateUsing(answerRequestValidator)
    const { id } = ctx.params
    const last = until ? endOfDay(until, ctx.tenant.timeZone) : null
    const input = inputOf({ id, reason }, answer, last)
    const result = input ? await answerAccessRequest(currentStaff(), input) : 'date_out_of_reach'
    if (result === 'answered') return tellAccess(ctx, path, 'answer_answered')
    const field = result === 'date_out_of_reach' ? 'until' : '_'
    return refuseAccess(ctx, path, { field, sentence: `answer_${result}` })
  }
}

/** Null for a yes without a last day. */
function inputOf(
  asked: { id: unknown; reason: string },
  answer: AccessAnswer['answer'],
  until: Date | null
): AccessAnswer | null {
  if (answer === 'refuse') return { ...asked, answer }
  return until && { ...asked, answer, until }
}

/** The last moment of a day where the hospital is; null for a date that does not exist. */
function endOfDay(day: string, zone: string): Date | null {
  const moment = DateTime.fromISO(day, { zone }).endOf('day')
  return moment.isValid ? moment.toJSDate() : null
}
