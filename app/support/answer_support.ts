import type { HttpContext } from '@adonisjs/core/http'

/** Leads on with a sentence of resources/lang/…/support.json. */
export function tellSupport(ctx: HttpContext, path: string, sentence: string): void {
  ctx.session.flash('notice', { kind: 'done', text: ctx.i18n.t(`support.${sentence}`) })
  ctx.response.redirect().status(303).toPath(path)
}

/** Back to the form with why not. */
export function refuseSupportForm(
  ctx: HttpContext,
  path: string,
  sentence: string,
  field = '_'
): void {
  const text = ctx.i18n.t(`support.${sentence}`)
  ctx.session.flash('inputErrorsBag', { [field]: [text] })
  ctx.response.redirect().status(303).toPath(path)
}
