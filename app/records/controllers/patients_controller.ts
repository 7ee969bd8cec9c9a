import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { wantsJson } from '#app/http/wants_json'
import { listUnitPatients } from '#app/records/actions/list_unit_patients'
import { openRecord } from '#app/records/actions/open_record'
import { decodeCursor } from '#app/tenants/keyset_cursor'
import { noRelationProps } from '#app/records/no_relation_props'
import { recordProps } from '#app/records/record_props'

export default class PatientsController {
  /** The start page of a clinician: the unit's list. */
  async index(ctx: HttpContext) {
    const { unit, cursor } = ctx.request.qs()
    const list = await listUnitPatients(currentStaff(), unit ?? null, decodeCursor(cursor))
    return wantsJson(ctx) ? ctx.response.json(list) : ctx.inertia.render('records/unit_list', list)
  }

  async show(ctx: HttpContext) {
    const cursor = decodeCursor(ctx.request.qs().cursor)
    const result = await openRecord(currentStaff(), ctx.params.id, cursor)
    if ('refused' in result) {
      ctx.response.status(403)
      const props = await noRelationProps(currentStaff(), result.refused.patient)
      return wantsJson(ctx)
        ? ctx.response.json(props)
        : ctx.inertia.render('records/no_relation', props)
    }
    const props = await recordProps(ctx.tenant, result.opened, currentStaff())
    return wantsJson(ctx) ? ctx.response.json(props) : ctx.inertia.render('records/show', props)
  }
}
