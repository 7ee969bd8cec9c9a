import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { wantsJson } from '#app/http/wants_json'
import { writeEntry } from '#app/records/actions/write_entry'
import { writeEntryValidator } from '#app/records/validators/records'

export default class EntriesController {
  async store(ctx: HttpContext) {
    const { params, request, response, session, i18n } = ctx
    const payload = await request.validateUsing(writeEntryValidator)
    const { episodeId = null } = payload
    const input = { ...payload, episodeId, staff: currentStaff(), patientId: params.id as string }
    const result = await writeEntry(input)
    if (!result.ok) {
      const sentence = i18n.t(`record_answers.${result.error.type}`)
      if (wantsJson(ctx)) return response.status(422).json({ errors: { _: sentence } })
      session.flash('inputErrorsBag', { _: [sentence] })
      return response.redirect().toPath(`/patients/${params.id}`)
    }
    const { entryId, version } = result
    const saved = { entryId, version, savedAt: new Date().toISOString() }
    if (wantsJson(ctx)) return response.status(201).json(saved)
    session.flash('notice', { kind: 'done', text: i18n.t('record_answers.written') })
    return response.redirect().toPath(`/patients/${params.id}`)
  }
}
