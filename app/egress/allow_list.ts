import { Exception } from '@adonisjs/core/exceptions'
import type { AllowedDestination } from '#app/egress/address_policy'

export class InvalidAllowList extends Exception {
  static override code = 'E_EGRESS_ALLOW_LIST'
  static override status = 500
}

/**
 * Reads the operator's list of destinations inside the hospital, `epr.internal:8443,10.4.0.7:587`.
 * It belongs to the operator, never to a tenant: it decides which private addresses may be reached.
 *
 * @throws E_EGRESS_ALLOW_LIST for an entry that is not host:port
 */
export function parseAllowList(text: string | undefined): AllowedDestination[] {
  const entries = (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return entries.map(parseEntry)
}

function parseEntry(entry: string): AllowedDestination {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(entry) ?? []
  const host = bracketed ?? plain
  const port = Number(digits)
  if (!host || port < 1 || port > 65_535) {
    throw new InvalidAllowList(`"${entry}" in the list of allowed destinations is not host:port`)
  }
  return { host: host.toLowerCase(), port }
}
