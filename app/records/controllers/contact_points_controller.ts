import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { changeContactPoints } from '#app/records/actions/change_contact_points'
import { changeContactPointsValidator } from '#app/records/validators/contact_points'

export default class ContactPointsController {
  async update({ params, request, response, session, i18n }: HttpContext) {
    const payload = await request.validateUsing(changeContactPointsValidator)
    const input = { ...payload, patientId: params.id as string }
    const result = await changeContactPoints(currentStaff(), input)
    if (result.ok) session.flash('notice', { kind: 'done', text: i18n.t('record_answers.saved') })
    else session.flash('inputErrorsBag', { _: [i18n.t(`record_answers.${result.error.type}`)] })
    response.redirect().toPath(`/patients/${params.id}`)
  }
}
