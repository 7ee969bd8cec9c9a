import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { wantsJson } from '#app/http/wants_json'
import { correctEntry } from '#app/records/actions/correct_entry'
import { openEntryVersions, type OpenedVersions } from '#app/records/actions/open_entry_versions'
import { patientBanner } from '#app/records/patient_banner'
import { correctEntryValidator } from '#app/records/validators/records'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { EntryVersionsProps } from '#resources/inertia/contract'

export default class VersionsController {
  async index({ params, inertia, tenant }: HttpContext) {
    const opened = await openEntryVersions(currentStaff(), params.id)
    return inertia.render('records/entry_versions', versionsProps(tenant, opened))
  }

  async store(ctx: HttpContext) {
    const { params, request, response, session, i18n } = ctx
    const payload = await request.validateUsing(correctEntryValidator)
    const result = await correctEntry({ ...payload, staff: currentStaff(), entryId: params.id })
    if (!result.ok && result.error.type === 'conflict') {
      const { conflict } = result.error
      if (wantsJson(ctx)) return response.status(409).json({ conflict })
      const opened = await openEntryVersions(currentStaff(), params.id)
      const props = { ...versionsProps(ctx.tenant, opened), conflict }
      return ctx.inertia.render('records/entry_versions', props)
    }
    const kind = result.ok ? 'done' : 'problem'
    const key = result.ok ? 'corrected' : result.error.type
    session.flash('notice', { kind, text: i18n.t(`record_answers.${key}`) })
    return response.redirect().toPath(`/entries/${params.id}/versions`)
  }
}

function versionsProps(tenant: TenantScope, opened: OpenedVersions): EntryVersionsProps {
  return {
    patient: patientBanner(tenant, opened.patient),
    entryId: opened.entryId,
    kind: opened.kind,
    versions: opened.versions,
    units: opened.units,
    mayCorrect: !currentStaff().support && opened.versions.every((one) => !one.damaged),
  }
}
