import type { HttpContext } from '@adonisjs/core/http'
import { readiness } from '#app/monitoring/readiness'

/** For load balancers and supervisors. Outsiders learn one word; the console has the rest. */
export default class HealthController {
  live() {
    return { status: 'live' }
  }

  async ready({ response }: HttpContext) {
    const status = await readiness()
    if (status === 'not_ready') response.status(503)
    return { status }
  }
}
