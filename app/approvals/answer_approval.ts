import type { HttpContext } from '@adonisjs/core/http'

const path = '/approvals'

/** Back to the page with what was done; sentences of resources/lang/…/approvals.json. */
export function tellApproval(ctx: HttpContext, sentence: string): void {
  ctx.session.flash('notice', { kind: 'done', text: ctx.i18n.t(`approvals.${sentence}`) })
  ctx.response.redirect().status(303).toPath(path)
}

/** Back to the page with why not, at the field it belongs to. */
export function refuseApprovalForm(ctx: HttpContext, sentence: string, field = '_'): void {
  const text = ctx.i18n.t(`approvals.${sentence}`)
  ctx.session.flash('inputErrorsBag', { [field]: [text] })
  ctx.response.redirect().status(303).toPath(path)
}
