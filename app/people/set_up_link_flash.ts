import type { HttpContext } from '@adonisjs/core/http'
import type { SetUpLink } from '#app/auth/actions/create_set_up_link'
import type { ShownLink } from '#resources/inertia/contract'

const LINK = 'set_up_link'

/** Takes a link to the next page of this session, and no further: it is shown once. */
export function showOnce({ session }: HttpContext, link: SetUpLink): void {
  const shown: ShownLink = { address: link.address, expiresAt: link.expiresAt.toISOString() }
  session.flash(LINK, shown)
}

export function linkToShow({ session }: HttpContext): ShownLink | null {
  return (session.flashMessages.get(LINK) as ShownLink | undefined) ?? null
}

export function showIfMade(
  ctx: HttpContext,
  outcome: { ok: true; value: SetUpLink | null } | { ok: false }
): void {
  if (outcome.ok && outcome.value) showOnce(ctx, outcome.value)
}
