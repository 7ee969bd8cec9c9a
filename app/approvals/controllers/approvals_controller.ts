import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { approve } from '#app/approvals/actions/approve'
import { listApprovals } from '#app/approvals/actions/list_approvals'
import { refuseApproval } from '#app/approvals/actions/refuse_approval'
import { refuseApprovalForm, tellApproval } from '#app/approvals/answer_approval'
import { approveValidator } from '#app/approvals/validators/approvals'
import { stepUp } from '#app/auth/actions/step_up'

const atCode = ['wrong', 'used', 'throttled', 'passkey_required', 'passkey_refused']

/** A second person's yes and no. */
export default class ApprovalsController {
  async index({ inertia }: HttpContext) {
    return inertia.render('approvals/index', await listApprovals(currentStaff()))
  }

  async store(ctx: HttpContext) {
    const staff = currentStaff()
    const { hash, ...given } = await ctx.request.validateUsing(approveValidator)
    const confirm = () => stepUp(ctx, staff.staffId, given)
    const result = await approve(staff, ctx.params.id, hash, confirm)
    if (result.ok) return tellApproval(ctx, 'answer_approved')
    const field = atCode.includes(result.error) ? 'code' : '_'
    return refuseApprovalForm(ctx, `answer_${result.error}`, field)
  }

  async destroy(ctx: HttpContext) {
    const result = await refuseApproval(currentStaff(), ctx.params.id)
    const isDone = result === 'refused' || result === 'withdrawn'
    return isDone
      ? tellApproval(ctx, `answer_${result}`)
      : refuseApprovalForm(ctx, `answer_${result}`)
  }
}
