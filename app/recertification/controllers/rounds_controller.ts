import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'
import { answerChange, refuseFields } from '#app/people/answer_change'
import { wrongFields } from '#app/people/validators/people'
import { listRounds } from '#app/recertification/actions/list_rounds'
import { openRound } from '#app/recertification/actions/open_round'
import { startRound } from '#app/recertification/actions/start_round'
import { roundPath, roundsPath } from '#app/recertification/recertification_path'
import { startRoundValidator } from '#app/recertification/validators/recertification'

/** Rounds in which every role is confirmed or ended. */
export default class RoundsController {
  async index(ctx: HttpContext) {
    const page = await listRounds()
    return wantsJson(ctx)
      ? ctx.response.json(page)
      : ctx.inertia.render('recertification/index', page)
  }

  async show(ctx: HttpContext) {
    const page = await openRound(ctx.params.round)
    return wantsJson(ctx)
      ? ctx.response.json(page)
      : ctx.inertia.render('recertification/round', page)
  }

  async store(ctx: HttpContext) {
    const [invalid, form] = await ctx.request.tryValidateUsing(startRoundValidator)
    if (invalid) return refuseFields(ctx, wrongFields(invalid), roundsPath)
    const { dueOn, whole, unitIds = [] } = form
    const started = await startRound({ dueOn, unitIds: whole ? null : unitIds })
    const path = started.ok ? roundPath(started.value) : roundsPath
    return answerChange(ctx, started, path, 'round_started')
  }
}
