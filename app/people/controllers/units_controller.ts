import type { HttpContext } from '@adonisjs/core/http'
import { wantsJson } from '#app/http/wants_json'
import { createUnit, renameUnitTo } from '#app/people/actions/change_units'
import { answerChange, refuseFields } from '#app/people/answer_change'
import { unitBy } from '#app/people/find_unit'
import { unitsPath } from '#app/people/person_path'
import { listUnits } from '#app/people/statements/unit_statements'
import { unitNameValidator, wrongFields } from '#app/people/validators/people'
import type { UnitsProps } from '#resources/inertia/contract'

/** Wards, clinics and teams. */
export default class UnitsController {
  async index(ctx: HttpContext) {
    const units = await ctx.tenant.database.query<UnitsProps['units'][number]>(listUnits)
    return wantsJson(ctx)
      ? ctx.response.json({ units })
      : ctx.inertia.render('people/units', { units })
  }

  async store(ctx: HttpContext) {
    const [invalid, form] = await ctx.request.tryValidateUsing(unitNameValidator)
    if (invalid) return refuseFields(ctx, wrongFields(invalid), unitsPath)
    return answerChange(ctx, await createUnit(form.name), unitsPath, 'unit_created')
  }

  async update(ctx: HttpContext) {
    const { id } = await unitBy(ctx.params.id)
    const [invalid, form] = await ctx.request.tryValidateUsing(unitNameValidator)
    if (invalid) return refuseFields(ctx, wrongFields(invalid), unitsPath)
    return answerChange(ctx, await renameUnitTo(id, form.name), unitsPath, 'unit_renamed')
  }
}
