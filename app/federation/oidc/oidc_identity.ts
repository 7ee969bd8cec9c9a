import type { Connection } from '#app/federation/contracts/protocol'
import type { Proof } from '#app/federation/contracts/proven_identity'
import { entraDirectory, oidcSettings, type OidcSettings } from '#app/federation/oidc/oidc_settings'

export type Claims = Readonly<Record<string, unknown>>

/** How Microsoft writes that a second factor was given, where it does not write `mfa`. */
const MULTIPLE = 'http://schemas.microsoft.com/claims/multipleauthn'
const GROUPS_MAX = 5_000

/** Who the claims of a believed token are about. Pure. */
export function identityFrom(
  connection: Connection,
  claims: Claims,
  told: { groups?: readonly string[] } = {}
): Proof {
  const settings = oidcSettings(connection.settings)
  if (claims.azp !== undefined && claims.azp !== settings.clientId) {
    return { ok: false, why: 'wrong_authorized_party', detail: 'azp' }
  }
  const directory = entraDirectory(settings)
  if (settings.flavour === 'entra' && textOf(claims.tid)?.toLowerCase() !== directory) {
    return { ok: false, why: 'wrong_issuer', detail: 'tid' }
  }
  if (settings.requiredAcr && claims.acr !== settings.requiredAcr) {
    return { ok: false, why: 'weak_sign_in', detail: 'acr' }
  }
  const subject = subjectOf(settings, claims)
  if (!subject) return { ok: false, why: 'malformed', detail: 'subject' }
  return {
    ok: true,
    identity: {
      issuer: settings.issuer,
      subject,
      name: textOf(claims.name),
      signInName: signInNameOf(claims),
      groups: told.groups ?? groupsOf(settings, claims),
      isMultiFactor: isMultiFactor(settings, claims),
      authenticatedAt: momentOf(claims.auth_time),
    },
  }
}

/** More groups than a token holds: Microsoft names a place to ask instead. */
export function isOverage(claims: Claims): boolean {
  const elsewhere = claims._claim_names as Record<string, unknown> | undefined
  return claims.hasgroups === true || claims.hasgroups === 'true' || Boolean(elsewhere?.groups)
}

function groupsOf(settings: OidcSettings, claims: Claims): readonly string[] | 'overage' {
  if (isOverage(claims) && settings.groupsClaim === 'groups') return 'overage'
  const groups = listOf(claims[settings.groupsClaim])
  return groups.length > GROUPS_MAX ? 'overage' : groups
}

function subjectOf({ flavour, subjectClaim }: OidcSettings, claims: Claims): string | null {
  if (subjectClaim) return textOf(claims[subjectClaim])
  if (flavour !== 'entra') return textOf(claims.sub)
  const person = textOf(claims.oid)
  return person && `${textOf(claims.tid)}/${person}`.toLowerCase()
}

function isMultiFactor({ factorAcr }: OidcSettings, claims: Claims): boolean {
  const methods = listOf(claims.amr)
  const classes = (factorAcr ?? '').split(/\s+/).filter(Boolean)
  const acr = textOf(claims.acr)
  return methods.includes('mfa') || methods.includes(MULTIPLE) || (!!acr && classes.includes(acr))
}

function signInNameOf(claims: Claims): string | null {
  return textOf(claims.preferred_username) ?? textOf(claims.upn) ?? textOf(claims.email)
}

/** A claim of several values comes as one text when there is one of them. */
function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one): one is string => typeof one === 'string' && one !== '')
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function momentOf(value: unknown): Date | null {
  return typeof value === 'number' && Number.isFinite(value) ? new Date(value * 1000) : null
}
