import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { hashOf } from '#app/auth/plane_session_store'
import { peopleOf } from '#app/auth/people'
import { destroyOtherSessionsOf } from '#app/auth/statements/session_statements'
import { noticeStaff } from '#app/notices/notice_staff'
import type { Transaction } from '#app/tenants/plane_database'
import type { AccountNoticeKind } from '#resources/inertia/contract'

/**
 * What every change to a person's factors brings: their other sessions end with it, and whoever
 * signs in next as them is told; staff by mail as well. The session that did it can neither read
 * nor dismiss that. The console has no relay: operators are told in the program only.
 */
export async function noteFactorChange(
  { plane, session }: HttpContext,
  trx: Transaction,
  personId: string,
  notice: AccountNoticeKind
): Promise<void> {
  await trx.query(destroyOtherSessionsOf, [personId, hashOf(plane, session.sessionId)])
  if (plane.kind === 'tenant') return noticeStaff(trx, personId, notice)
  await trx.query(peopleOf(plane).notice.insert, [randomUUID(), personId, notice])
}
