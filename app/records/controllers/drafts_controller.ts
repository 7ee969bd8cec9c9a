import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { saveDraft } from '#app/records/actions/save_draft'
import { saveDraftValidator } from '#app/records/validators/records'

export default class DraftsController {
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
