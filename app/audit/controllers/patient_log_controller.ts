import type { HttpContext } from '@adonisjs/core/http'
import { readPatientLog } from '#app/audit/actions/read_log'
import { patientForLog } from '#app/audit/patient_for_log'
import { readLogValidator } from '#app/audit/validators/log'
import { decodeCursor } from '#app/tenants/keyset_cursor'

export default class PatientLogController {
  async show({ params, request, inertia }: HttpContext) {
    const query = await request.validateUsing(readLogValidator, { data: request.qs() })
    const patient = await patientForLog(params.id)
    const { group = null, cursor } = query
    const log = await readPatientLog(patient.id, group, decodeCursor(cursor))
    return inertia.render('audit/patient', { ...log, patient, filter: { group } })
  }
}
