import type { HttpContext } from '@adonisjs/core/http'
import { readLog } from '#app/audit/actions/read_log'
import { readLogValidator } from '#app/audit/validators/log'
import { decodeCursor } from '#app/tenants/keyset_cursor'

export default class LogController {
  async index({ request, inertia }: HttpContext) {
    const {
      group = null,
      from = null,
      to = null,
      cursor,
    } = await request.validateUsing(readLogValidator, { data: request.qs() })
    const filter = { group, from: startOfDay(from), until: startOfDay(to, 1) }
    const log = await readLog(filter, decodeCursor(cursor))
    return inertia.render('audit/index', { ...log, filter: { group, from, to } })
  }
}

/** Days are chosen as the reader writes them; the log keeps UTC. The 31st of February bounds nothing. */
function startOfDay(day: string | null, daysLater = 0): Date | null {
  if (!day) return null
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return null
  date.setUTCDate(date.getUTCDate() + daysLater)
  return date
}
