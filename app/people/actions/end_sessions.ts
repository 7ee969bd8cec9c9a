import { audit } from '#app/audit/audit_log'
import { destroySessionsOf } from '#app/auth/statements/session_statements'
import { changePeople } from '#app/people/change_people'
import type { Outcome } from '#app/people/refusal'
import { endOneSession, endOtherSessions } from '#app/people/statements/session_statements'
import type { Statement } from '#app/tenants/statement'
import { currentTenant } from '#app/tenants/tenant_scope'

/** An administrator ends every session of a person. Returns how many there were. */
export function endSessionsOf(staffId: string): Promise<Outcome<number>> {
  return changePeople(async (trx) => {
    const ended = await trx.query(destroySessionsOf, [staffId])
    await audit.record(trx, {
      action: 'staff.sessions_ended',
      subject: { type: 'staff', id: staffId },
      details: { count: ended.length },
    })
    return ended.length
  })
}

/** A person ends one of their own sessions. Returns 0 when they have none of that reference. */
export function endOwnSession(staffId: string, reference: string): Promise<number> {
  return endOwn(endOneSession, staffId, reference)
}

/** A person ends all of their sessions but this one. */
export function endOwnOtherSessions(staffId: string, reference: string): Promise<number> {
  return endOwn(endOtherSessions, staffId, reference)
}

async function endOwn(which: Statement, staffId: string, reference: string): Promise<number> {
  return currentTenant().database.transaction(async (trx) => {
    const ended = await trx.query(which, [staffId, reference])
    if (ended.length === 0) return 0
    await audit.record(trx, {
      action: 'session.ended',
      subject: { type: 'staff', id: staffId },
      details: { count: ended.length },
    })
    return ended.length
  })
}
