import type { HttpContext } from '@adonisjs/core/http'

/** A program, or a page's own script, asked: it gets JSON instead of a page. */
export function wantsJson({ request }: HttpContext): boolean {
  return !request.header('x-inertia') && request.accepts(['html', 'json']) === 'json'
}
