import type { HttpContext } from '@adonisjs/core/http'
import type { DisabledTenant } from '#app/tenants/tenant_rows'

/** Browsers and load balancers ask again after this. */
const RETRY_SECONDS = 60

const words = {
  nb: {
    what: (name: string) => `Journalene hos ${name} er låst`,
    why: 'Driftsansvarlig har slått av nøklene, så ingen kan lese eller skrive. Ingenting er tapt.',
    reason: 'Begrunnelse',
    since: 'Siden',
    next: 'Bruk nødskjemaene på avdelingen og ring IT-vakten.',
  },
  en: {
    what: (name: string) => `The records of ${name} are locked`,
    why: 'The operator has switched its keys off, so nobody can read or write. Nothing is lost.',
    reason: 'Reason given',
    since: 'Since',
    next: 'Work from the downtime sheets at your unit and call the IT duty.',
  },
} as const

/**
 * The tenant cannot be read and nothing of it may be asked, not even the session: plain text in
 * its own language says so.
 */
export function answerDisabled({ response }: HttpContext, tenant: DisabledTenant): void {
  const { what, why, reason, since, next } = words[tenant.locale]
  const lines = [
    what(tenant.name),
    '',
    why,
    `${reason}: ${tenant.reason}`,
    `${since}: ${tenant.since.toISOString()}`,
    '',
    next,
  ]
  response.header('Retry-After', String(RETRY_SECONDS))
  response.header('Content-Language', tenant.locale)
  response
    .type('text/plain; charset=utf-8')
    .status(503)
    .send(`${lines.join('\n')}\n`)
}
