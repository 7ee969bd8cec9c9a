import { audit } from '#app/audit/audit_log'
import {
  changeFederation,
  RefusedFederation,
  type FederationOutcome,
} from '#app/federation/refusal'
import {
  endConnection as end,
  endPeriodOf,
  endRolesOfConnection,
  endSessionsOfConnection,
  unlinkAllOf,
} from '#app/federation/statements/connection_statements'

/**
 * Nobody signs in by it from this instant: the sessions it began, the roles it gave and its links
 * end with it, and its secrets go. That it served, and for whom, stays.
 */
export function endConnection(id: string): Promise<FederationOutcome<number>> {
  return changeFederation(async (trx) => {
    const ended = await trx.query(end, [id])
    if (ended.length === 0) throw new RefusedFederation('ended_already')
    await trx.query(endPeriodOf, [id, new Date()])
    const sessions = await trx.query(endSessionsOfConnection, [id])
    const roles = await trx.query(endRolesOfConnection, [id])
    const links = await trx.query(unlinkAllOf, [id])
    await audit.record(trx, {
      action: 'federation.ended',
      subject: { type: 'federation_connection', id },
      details: { sessions: sessions.length, roles: roles.length, links: links.length },
    })
    return sessions.length
  })
}
