import type { HttpContext } from '@adonisjs/core/http'
import { exportRound } from '#app/recertification/actions/export_round'
import { resultsCsv } from '#app/recertification/results_csv'

/** The results of a round as a file for spreadsheets. */
export default class RoundResultsController {
  async show(ctx: HttpContext) {
    const rights = await exportRound(ctx.params.round)
    ctx.response.header('content-type', 'text/csv; charset=utf-8')
    ctx.response.header('content-disposition', 'attachment; filename="recertification.csv"')
    return ctx.response.send(resultsCsv(rights, ctx.i18n))
  }
}
