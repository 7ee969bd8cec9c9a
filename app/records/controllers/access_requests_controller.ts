import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { requestAccess } from '#app/records/actions/request_access'
import { requestAccessValidator } from '#app/records/validators/records'

export default class AccessRequestsController {
  async store({ params, request, response, session, i18n }: HttpContext) {
    const { reason } = await request.validateUsing(requestAccessValidator)
    await requestAccess(currentStaff(), params.id, reason)
    session.flash('notice', { kind: 'done', text: i18n.t('record_answers.asked') })
    response.redirect().toPath(`/patients/${params.id}`)
  }
}
