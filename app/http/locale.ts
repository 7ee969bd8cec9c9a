import type { HttpContext } from '@adonisjs/core/http'
import type { Locale } from '#resources/inertia/contract'

/** The reader's choice, else what the browser asks for, else the tenant's language. */
export function localeOf(ctx: HttpContext): Locale {
  const chosen = ctx.request.plainCookie('language', undefined, false) as unknown
  if (chosen === 'nb' || chosen === 'en') return chosen
  const asked = ctx.request.language(['nb', 'no', 'nn', 'en'])
  if (asked) return asked === 'en' ? 'en' : 'nb'
  return ctx.plane?.locale ?? 'nb'
}
