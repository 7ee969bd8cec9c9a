import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/access/current_staff'
import { refuseAccount, tellAccount } from '#app/account/answer'
import { localeOf } from '#app/http/locale'
import { confirmAddress, removeAddress, waitingAddress } from '#app/notices/actions/confirm_address'
import { enterAddress, type EnteredAddress } from '#app/notices/actions/enter_address'
import { noticeAddressValidator } from '#app/notices/validators/notice_address'

const sentences = {
  not_an_address: 'notice_address_wrong',
  no_relay: 'notice_address_no_relay',
  too_often: 'notice_address_too_often',
} as const satisfies Record<Exclude<EnteredAddress, 'mailed'>, string>

/** Where one's own notices go. */
export default class NoticeAddressesController {
  async update(ctx: HttpContext) {
    const [invalid, form] = await ctx.request.tryValidateUsing(noticeAddressValidator)
    if (invalid) return refuseAccount(ctx, 'notice_address_wrong', 'noticeAddress')
    const { staffId } = currentStaff()
    const entered = await enterAddress(staffId, localeOf(ctx), form.noticeAddress)
    if (entered !== 'mailed') return refuseAccount(ctx, sentences[entered], 'noticeAddress')
    return tellAccount(ctx, 'notice_address_mailed')
  }

  async destroy(ctx: HttpContext) {
    await removeAddress(currentStaff().staffId)
    return tellAccount(ctx, 'notice_address_removed')
  }

  /** Where the mailed link leads: one question, so that opening a mail in advance does nothing. */
  async show({ inertia, params, plane, response }: HttpContext) {
    const token = String(params.token)
    const waiting = await waitingAddress(plane.database, currentStaff().staffId, token)
    if (!waiting) response.status(410)
    return inertia.render('notices/confirm_address', {
      token,
      address: waiting?.address ?? null,
    })
  }

  async confirm(ctx: HttpContext) {
    const isConfirmed = await confirmAddress(currentStaff().staffId, String(ctx.params.token))
    if (!isConfirmed) return refuseAccount(ctx, 'notice_address_void', 'noticeAddress')
    return tellAccount(ctx, 'notice_address_confirmed')
  }
}
