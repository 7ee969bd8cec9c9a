import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { wantsJson } from '#app/http/wants_json'
import { discardDraft } from '#app/records/actions/discard_draft'
import { saveDraft } from '#app/records/actions/save_draft'
import { saveDraftValidator } from '#app/records/validators/records'

export default class DraftsController {
  async destroy(ctx: HttpContext) {
    const { params, response, session, i18n } = ctx
    const { patientId, isGone } = await discardDraft(currentStaff(), params.id as string)
    if (wantsJson(ctx)) return response.status(isGone ? 200 : 422).json({ ok: isGone })
    const [kind, key] = isGone ? ['done', 'discarded'] : ['problem', 'already_signed']
    session.flash('notice', { kind, text: i18n.t(`record_answers.${key}`) })
    return response.redirect().status(303).toPath(`/patients/${patientId}`)
  }

  async update({ params, request, response, i18n }: HttpContext) {
    const payload = await request.validateUsing(saveDraftValidator)
    const entryId = params.id as string
    const result = await saveDraft({ ...payload, staff: currentStaff(), entryId })
    if (result.ok) {
      const { version, savedAt } = result
      return response.json({ entryId, version, savedAt })
    }
    if (result.error.type === 'conflict') {
      return response.status(409).json({ conflict: result.error.conflict })
    }
    const sentence = i18n.t(`record_answers.${result.error.type}`)
    return response.status(422).json({ errors: { _: sentence } })
  }
}
