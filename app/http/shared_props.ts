import type { HttpContext } from '@adonisjs/core/http'
import { unseenNotices } from '#app/auth/unseen_notices'
import { staleCredentials } from '#app/credentials/stale_credentials'
import { localeOf } from '#app/http/locale'
import { activationView } from '#app/plugins/activation_views'
import type { PluginMenuEntry } from '#app/plugins/activation_view'
import { lastDay } from '#app/recertification/last_day'
import type {
  ColourScheme,
  Locale,
  SessionLimits,
  Shared,
  SignedIn,
} from '#resources/inertia/contract'

type Notice = { kind: 'done' | 'problem'; text: string }

/** What every page gets. Nothing here is about a patient. */
export async function sharedProps(ctx: HttpContext, errors: Record<string, string>) {
  const { plane, session } = ctx as Partial<HttpContext>
  const locale = localeOf(ctx)
  const [signedIn, pluginMenu, accountNotices] = await Promise.all([
    signedInProps(ctx),
    menuOf(ctx),
    unseenNotices(ctx),
  ])
  return {
    locale,
    colourScheme: colourSchemeOf(ctx),
    timeZone: plane?.timeZone ?? 'Europe/Oslo',
    csrfToken: ctx.request.csrfToken ?? '',
    cspNonce: ctx.cspNonce,
    now: new Date().toISOString(),
    tenant: plane?.kind === 'tenant' ? { name: plane.name, slug: plane.slug } : undefined,
    signedIn,
    support: supportProps(ctx),
    session: sessionProps(ctx),
    pluginMenu,
    notice: session?.flashMessages.get('notice') as Notice | undefined,
    accountNotices,
    errors,
    requestId: ctx.request.id() ?? '',
  } satisfies { locale: Locale; colourScheme: ColourScheme } & Record<string, unknown>
}

/** What the page needs to warn in time, and to sign for its device. */
function sessionProps({ person }: Partial<HttpContext>): SessionLimits | undefined {
  if (!person) return undefined
  const { trust, idleMinutes, endsAt, proofMinutes } = person.limits
  return { trust, idleMinutes, endsAt: new Date(endsAt).toISOString(), proofMinutes }
}

async function signedInProps(ctx: HttpContext): Promise<SignedIn | undefined> {
  const { plane, signedIn } = ctx as Partial<HttpContext>
  if (plane?.kind !== 'tenant' || !signedIn) return undefined
  const { staffId, name, roles, units, reviewDueAt } = signedIn
  return {
    staffId,
    name,
    roles: [...roles],
    unit: units[0],
    units: [...units],
    reviewDue: reviewDueAt && { on: lastDay(reviewDueAt), isOverdue: reviewDueAt < new Date() },
    staleCredentials: await staleCredentials(plane.database, signedIn),
  }
}

function supportProps({ support }: HttpContext): Shared['support'] {
  if (!support) return undefined
  const { ticket, until, scope, mayWrite } = support
  return { ticket, until: until.toISOString(), scope, mayWrite }
}

async function menuOf(ctx: HttpContext): Promise<PluginMenuEntry[]> {
  if (ctx.plane?.kind !== 'tenant' || !ctx.signedIn) return []
  const view = await activationView(ctx.plane)
  return view.menu()
}

function colourSchemeOf(ctx: HttpContext): ColourScheme {
  const chosen = ctx.request.plainCookie('colour_scheme', undefined, false) as unknown
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto'
}
