import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'
import { invitePerson } from '#app/people/actions/invite_person'
import { proofNeeded } from '#app/account/actions/proof_needed'
import { listPeople } from '#app/people/actions/list_people'
import { openPerson } from '#app/people/actions/open_person'
import { answerChange, refuseFields } from '#app/people/answer_change'
import { peoplePath, personPath } from '#app/people/person_path'
import { linkToShow, showOnce } from '#app/people/set_up_link_flash'
import { isMailRelayDeclared } from '#app/deliveries/mail_relay'
import { mayMailLink } from '#app/notices/read_addresses'
import { currentTenant } from '#app/tenants/tenant_scope'
import { unitReferences } from '#app/people/unit_references'
import { invitePersonValidator, wrongFields } from '#app/people/validators/people'

/** Who works here, and whom an administrator lets in. */
export default class PeopleController {
  async index(ctx: HttpContext) {
    const { unit, state, cursor } = ctx.request.qs()
    const list = await listPeople({ unit, state, cursor })
    if (wantsJson(ctx)) return ctx.response.json(list)
    const units = await unitReferences()
    const mayMail = await isMailRelayDeclared(currentTenant().database)
    const shown = { ...list, units, mayMail, query: null, truncated: false }
    return ctx.inertia.render('people/index', shown)
  }

  async show(ctx: HttpContext) {
    const page = await openPerson(ctx.params.id)
    if (wantsJson(ctx)) return ctx.response.json(page)
    return ctx.inertia.render('people/show', {
      ...page,
      units: await unitReferences(),
      isSelf: page.person.id === ctx.signedIn?.staffId,
      proof: await proofNeeded(ctx),
      link: linkToShow(ctx),
      mayMailLink: await mayMailLink(page.person.id),
    })
  }

  async store(ctx: HttpContext) {
    const [invalid, form] = await ctx.request.tryValidateUsing(invitePersonValidator)
    if (invalid) return refuseFields(ctx, wrongFields(invalid), peoplePath)
    const invited = await invitePerson({ ...form, unitId: form.unitId ?? null })
    if (!invited.ok) return answerChange(ctx, invited, peoplePath, 'invited')
    const { staffId, link } = invited.value
    if (wantsJson(ctx)) {
      return ctx.response.status(201).json({ staffId, address: link?.address ?? null })
    }
    if (link) showOnce(ctx, link)
    return answerChange(ctx, invited, personPath(staffId), link ? 'invited' : 'invited_by_mail')
  }
}
