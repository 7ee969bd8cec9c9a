import type { HttpContext } from '@adonisjs/core/http'
import { peopleOf } from '#app/auth/people'
import type { AccountNoticeKind, Shared } from '#resources/inertia/contract'

type Row = { id: string; kind: AccountNoticeKind; at: Date }

/** What was changed about the person's sign-in before this session began; undefined for nothing. */
export async function unseenNotices(ctx: HttpContext): Promise<Shared['accountNotices']> {
  const { person, plane } = ctx as Partial<HttpContext>
  if (!plane || !person?.hasNotices) return undefined
  const { listUnseen } = peopleOf(plane).notice
  const since = new Date(person.signIn.signedInAt)
  const rows = await plane.database.query<Row>(listUnseen, [person.id, since])
  return rows.map(({ id, kind, at }) => ({ id, kind, at: at.toISOString() }))
}
