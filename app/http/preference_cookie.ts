import type { HttpContext } from '@adonisjs/core/http'

/** Language and colours belong to the browser, signed in or not: two plain cookies, nothing secret. */
export function rememberPreference(
  ctx: HttpContext,
  name: 'language' | 'colour_scheme',
  value: string
): void {
  ctx.response.plainCookie(name, value, {
    encode: false,
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
    maxAge: '365 days',
  })
}
