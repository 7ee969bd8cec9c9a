import { errors, type HttpContext } from '@adonisjs/core/http'
import { setFourEyes } from '#app/approvals/actions/set_four_eyes'
import { refuseApprovalForm, tellApproval } from '#app/approvals/answer_approval'
import { switchableKinds } from '#app/approvals/approval_kinds'
import { orAskSecondPerson } from '#app/approvals/second_person'
import { setPolicyValidator } from '#app/approvals/validators/approvals'

/** Which acts need two people here. */
export default class FourEyesPoliciesController {
  async update(ctx: HttpContext) {
    const { params, request } = ctx
    const kind = switchableKinds.find((one) => one === params.kind)
    if (!kind) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    const { required } = await request.validateUsing(setPolicyValidator)
    const set = await orAskSecondPerson(() => setFourEyes(kind, required))
    if (!set.done) return tellApproval(ctx, 'asked')
    if (set.value === 'too_few') return refuseApprovalForm(ctx, 'answer_too_few')
    return tellApproval(ctx, 'answer_policy_set')
  }
}
