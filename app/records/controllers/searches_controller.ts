import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { wantsJson } from '#app/http/wants_json'
import { searchPatients } from '#app/records/actions/search_patients'
import { searchPatientsValidator } from '#app/records/validators/records'

/** What people type stays out of addresses, histories and proxies' logs: it is posted. */
export default class SearchesController {
  index({ inertia }: HttpContext) {
    const empty = { query: '', patients: null, truncated: false, interpretedAs: null }
    return inertia.render('records/search', empty)
  }

  async store(ctx: HttpContext) {
    const { terms } = await ctx.request.validateUsing(searchPatientsValidator)
    const found = await searchPatients(currentStaff(), terms)
    return wantsJson(ctx) ? ctx.response.json(found) : ctx.inertia.render('records/search', found)
  }
}
