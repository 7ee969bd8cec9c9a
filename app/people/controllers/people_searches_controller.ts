import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'
import { isMailRelayDeclared } from '#app/deliveries/mail_relay'
import { searchPeople } from '#app/people/actions/search_people'
import { unitReferences } from '#app/people/unit_references'
import { currentTenant } from '#app/tenants/tenant_scope'
import { searchPeopleValidator } from '#app/people/validators/people'

/** Names stay out of addresses, histories and proxies' logs: they are posted. */
export default class PeopleSearchesController {
  async store(ctx: HttpContext) {
    const { terms } = await ctx.request.validateUsing(searchPeopleValidator)
    const found = await searchPeople(terms)
    if (wantsJson(ctx)) return ctx.response.json(found)
    return ctx.inertia.render('people/index', {
      ...found,
      units: await unitReferences(),
      mayMail: await isMailRelayDeclared(currentTenant().database),
      query: terms,
      nextCursor: null,
      total: found.people.length,
      dormant: null,
      filter: { unit: null, state: null },
    })
  }
}
