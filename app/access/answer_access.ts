import type { HttpContext } from '@adonisjs/core/http'

/** Leads on with a sentence of resources/lang/…/emergency.json on the next page. */
export function tellAccess(ctx: HttpContext, path: string, sentence: string): void {
  ctx.session.flash('notice', { kind: 'done', text: ctx.i18n.t(`emergency.${sentence}`) })
  ctx.response.redirect().status(303).toPath(path)
}

/**
 * Back to the page with a sentence at a field; `_` for what belongs to none. What was typed is
 * not kept: a code or a reason has nothing to do in the session.
 */
export function refuseAccess(
  ctx: HttpContext,
  path: string,
  refusal: { field: string; sentence: string }
): void {
  const text = ctx.i18n.t(`emergency.${refusal.sentence}`)
  ctx.session.flash('inputErrorsBag', { [refusal.field]: [text] })
  ctx.response.redirect().status(303).toPath(path)
}
