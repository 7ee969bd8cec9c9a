import type { HttpContext } from '@adonisjs/core/http'

/**
 * A proxy's request number goes into every event of the log, so it must be
 * short and plain; whatever else came under that name is left out and the
 * request gets a number of ours.
 */
export function dropUnusableRequestId({ request }: HttpContext): void {
  const given = request.header('x-request-id')
  if (given && !/^[\w-]{1,64}$/.test(given)) delete request.request.headers['x-request-id']
}
