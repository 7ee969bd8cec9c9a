import { DateTime } from 'luxon'
import { currentTenant } from '#app/tenants/tenant_scope'

/** The last whole day before a moment that ends one, as people name a due date: `YYYY-MM-DD`. */
export function lastDay(moment: Date): string {
  const before = DateTime.fromJSDate(moment, { zone: currentTenant().timeZone })
  return before.minus({ milliseconds: 1 }).toISODate() ?? ''
}
