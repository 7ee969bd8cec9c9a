import type { HttpContext } from '@adonisjs/core/http'
import { setUpTokenHash } from '#app/auth/actions/create_set_up_link'
import { peopleOf } from '#app/auth/people'
import { recordSignIn } from '#app/auth/record_sign_in'
import type { GivenFactor } from '#app/auth/session_facts'
import type { SetUpLinkRow } from '#app/auth/statements/set_up_link_statements'
import { confirmMailed } from '#app/notices/statements/address_statements'
import type { Transaction } from '#app/tenants/plane_database'

/** Somebody was quicker with the same link: the transaction is undone. */
export class LinkUsed extends Error {}

/**
 * Uses up a set-up link and opens its account, in the transaction that keeps the first factor: of
 * ten who post one link at once, one opens it.
 *
 * @throws LinkUsed
 */
export async function openAccount(
  ctx: HttpContext,
  trx: Transaction,
  personId: string,
  token: string,
  { factor, assurance }: GivenFactor
): Promise<void> {
  const { link, person } = peopleOf(ctx.plane)
  const used = await trx.query<SetUpLinkRow>(link.use, [setUpTokenHash(ctx.plane, token)])
  const opened = await trx.query(person.activate, [personId])
  if (used.length === 0 || opened.length === 0) throw new LinkUsed()
  if (ctx.plane.kind === 'tenant') await trx.query(confirmMailed, [used[0]?.id])
  const them = { personId, isThem: true, assurance }
  await recordSignIn(ctx, trx, { action: 'staff.set_up', ...them, details: { factor } })
}
