import type { HttpContext } from '@adonisjs/core/http'

/** Pages that change who is let in and ask for a factor themselves; what was typed there stays. */
const ASKING = /^\/administration\/(federation|people)(\/[\w-]+)*$/

/** The page on which a factor was asked for: one of those, else the one that is named. */
export function askingPage({ request }: HttpContext, otherwise: string): string {
  const referrer = request.header('referer') ?? ''
  const path = URL.canParse(referrer) ? new URL(referrer).pathname : ''
  return ASKING.test(path) ? path : otherwise
}
