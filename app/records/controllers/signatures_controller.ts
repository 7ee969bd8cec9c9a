import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { wantsJson } from '#app/http/wants_json'
import { openRecord } from '#app/records/actions/open_record'
import { signEntry } from '#app/records/actions/sign_entry'
import { startOfList } from '#app/tenants/keyset_cursor'
import { recordProps } from '#app/records/record_props'
import { signEntryValidator } from '#app/records/validators/records'
import type { EntryConflict } from '#resources/inertia/contract'

export default class SignaturesController {
  async store(ctx: HttpContext) {
    const { params, request, response, session, i18n } = ctx
    const payload = await request.validateUsing(signEntryValidator)
    const result = await signEntry({ ...payload, staff: currentStaff(), entryId: params.id })
    if (result.ok || result.error.type === 'already_signed') {
      const key = result.ok ? 'written' : 'already_signed'
      session.flash('notice', {
        kind: result.ok ? 'done' : 'problem',
        text: i18n.t(`record_answers.${key}`),
      })
      return response.redirect().toPath(`/patients/${result.patientId}`)
    }
    return this.#showBoth(ctx, result.patientId, result.error.conflict)
  }

  /** Somebody saved in between: the page comes back with both texts. */
  async #showBoth(ctx: HttpContext, patientId: string, conflict: EntryConflict) {
    if (wantsJson(ctx)) return ctx.response.status(409).json({ conflict })
    const result = await openRecord(currentStaff(), patientId, startOfList)
    if ('refused' in result) return ctx.response.redirect().toPath(`/patients/${patientId}`)
    const props = await recordProps(ctx.tenant, result.opened, currentStaff())
    return ctx.inertia.render('records/show', { ...props, conflict })
  }
}
