import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { findPatientByIdentifier } from '#app/access/find_patient_by_identifier'
import { askForApproval } from '#app/approvals/actions/ask_for_approval'
import { stepUp, type GivenAgain } from '#app/auth/actions/step_up'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { endSupport } from '#app/support/actions/end_support'
import { grantSupport, grantUnasked, refuseSupport } from '#app/support/actions/grant_support'
import { listSupport } from '#app/support/actions/list_support'
import { refuseSupportForm, tellSupport } from '#app/support/answer_support'
import { findGrant } from '#app/support/find_grant'
import type { GrantRow } from '#app/support/statements/support_statements'
import { answerValidator, grantUnaskedValidator } from '#app/support/validators/support'

const path = '/support'

/** The tenant's side: who asked to be let in, and the word of those who answer for it. */
export default class SupportGrantsController {
  async index({ inertia }: HttpContext) {
    return inertia.render('support/index', await listSupport(currentStaff()))
  }

  async store(ctx: HttpContext) {
    const staff = currentStaff()
    const form = await ctx.request.validateUsing(grantUnaskedValidator)
    const { signInName, code, passkey, mayWrite = false, ...input } = form
    const check = await stepUp(ctx, staff.staffId, { code, passkey })
    if (check !== 'right') return refuseSupportForm(ctx, path, `answer_${check}`, 'code')
    const scope = 'configuration' as const
    const result = await grantUnasked(staff.staffId, signInName, { ...input, mayWrite, scope })
    if (result === 'granted') return tellSupport(ctx, path, 'answer_granted')
    return refuseSupportForm(ctx, path, `answer_${result}`, 'signInName')
  }

  async answer(ctx: HttpContext) {
    const staff = currentStaff()
    const grant = await findGrant(ctx.params.id)
    const { answer, identifier, ...given } = await ctx.request.validateUsing(answerValidator)
    if (answer === 'refuse') {
      const refused = await refuseSupport(grant.id)
      return refused ? tellSupport(ctx, path, 'answer_refused') : late(ctx)
    }
    const role = grant.scope === 'patient' ? 'privacy_officer' : 'administrator'
    if (!staff.roles.includes(role)) return refuseSupportForm(ctx, path, 'answer_not_yours')
    return grant.scope === 'patient'
      ? this.#namePatient(ctx, staff, grant, identifier ?? '', given)
      : this.#grant(ctx, staff, grant, given)
  }

  async end(ctx: HttpContext) {
    const grant = await findGrant(ctx.params.id)
    const ended = await endSupport(grant.id, currentStaff().staffId)
    return ended ? tellSupport(ctx, path, 'answer_ended') : late(ctx)
  }

  async #grant(ctx: HttpContext, staff: SignedInStaff, grant: GrantRow, given: GivenAgain) {
    const check = await stepUp(ctx, staff.staffId, given)
    if (check !== 'right') return refuseSupportForm(ctx, path, `answer_${check}`, 'code')
    const granted = await grantSupport(staff.staffId, grant.id)
    return granted ? tellSupport(ctx, path, 'answer_granted') : late(ctx)
  }

  /** The privacy officer says which patient; an administrator then says yes on the page Approvals. */
  async #namePatient(
    ctx: HttpContext,
    staff: SignedInStaff,
    grant: GrantRow,
    identifier: string,
    given: GivenAgain
  ) {
    const patientId = await findPatientByIdentifier(identifier)
    if (!patientId) return refuseSupportForm(ctx, path, 'answer_patient_unknown', 'identifier')
    const check = await stepUp(ctx, staff.staffId, given)
    if (check !== 'right') return refuseSupportForm(ctx, path, `answer_${check}`, 'code')
    const { id: grantId, operator_id: operatorId, ticket, minutes } = grant
    const officerId = staff.staffId
    const content = { grantId, patientId, operatorId, officerId, ticket, minutes }
    await askForApproval('support_patient', content)
    return tellSupport(ctx, path, 'answer_second')
  }
}

function late(ctx: HttpContext): void {
  refuseSupportForm(ctx, path, 'answer_late')
}
