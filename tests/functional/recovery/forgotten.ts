import type { Outbox } from '#tests/functional/deliveries/outbox_fixture'
import { mailTo, type ReachableStaff } from '#tests/functional/notices/staff_post'
import type { Clinic } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Visitor } from '#tests/support/visitor'

/** Asks for a new passphrase as a stranger would. */
export function asksFor(
  visitor: Visitor,
  signInName: string,
  headers: Record<string, string> = {}
) {
  return visitor.post('/recovery', { signInName }, { headers })
}

/** The paths of the links that arrived, oldest first. */
export function linksTo(post: Outbox, address: string): string[] {
  return mailTo(post, address).flatMap(({ text }) => {
    const [found] = /http:\/\/\S+\/recovery\/link\/\S+/.exec(text) ?? []
    return found ? [new URL(found).pathname] : []
  })
}

/** Asks, and lets the worker mail the link. */
export async function givenLink(
  clinic: Clinic,
  post: Outbox,
  staff: ReachableStaff
): Promise<string> {
  await asksFor(clinic.visitor(), staff.signInName)
  await post.work()
  const link = linksTo(post, staff.address).at(-1)
  if (!link) throw new Error('no link was mailed')
  return link
}

export async function countOf(clinic: Clinic, table: string): Promise<number> {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  )
  return rows[0]?.count ?? 0
}
