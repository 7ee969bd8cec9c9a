import type { DataCategory } from '#app/egress/data_category'

export type { DataCategory }

/** Who asks to send: a plugin by its id, or a named part of the core. */
export type EgressSource =
  | { readonly kind: 'plugin'; readonly id: string }
  | { readonly kind: 'core'; readonly id: 'mail_relay' | 'federation' }

/** `plugin:video_meetings`: how a source is written in the ledger, the log and the breaker. */
export type EgressSourceName = `${EgressSource['kind']}:${string}`

export function sourceName(source: EgressSource): EgressSourceName {
  return `${source.kind}:${source.id}`
}

/**
 * When a call is made. A connection test runs before an activation is active and a removal while
 * it is ending, so each declaration says on which occasions it may be used.
 */
export type EgressOccasion = 'use' | 'connection_test' | 'removal'

/** Field path → category. `appointment.start` is a member, `recipients[].msisdn` a member of each element. */
export type FieldCategories = Readonly<Record<string, DataCategory>>

/** Where the broker puts the secret, so that a plugin never holds it: `Bearer {secret}`. */
export interface SecretHeader {
  readonly header: string
  readonly value: string
  readonly secret: string
}

interface Declaration {
  /** Unique within its source; the call names it. */
  readonly template: string
  /** A host name, exact. Settings are already filled in; no wildcard reaches the broker. */
  readonly host: string
  readonly port?: number
  /** Why the data leaves, in words for the register. */
  readonly purpose: string
  /** The processor's legal name, or null for a system of the hospital's own, which is a recipient. */
  readonly processor: string | null
  /** Everything that travels, the union of the fields' categories. `['none']` when nothing personal does. */
  readonly categories: readonly DataCategory[]
  /** Whose data travels. About staff there is no patient to write a disclosure for. @default 'patients' */
  readonly about?: 'patients' | 'staff'
  /** @default ['use'] */
  readonly occasions?: readonly EgressOccasion[]
}

/** One HTTP call that a source may make. What it does not list is refused. */
export interface HttpEgressDeclaration extends Declaration {
  readonly scheme: 'https'
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `/v1/meetings/:meetingId`; each parameter is one path segment. */
  readonly path: string
  readonly parameters?: FieldCategories
  readonly query?: FieldCategories
  readonly body?: FieldCategories
  /** How the body is written. @default 'json' */
  readonly bodyFormat?: 'json' | 'form'
  readonly secretHeader?: SecretHeader
  /** The call brings a token of its own, which goes as `Authorization: Bearer`. */
  readonly isWithToken?: boolean
}

interface SocketDeclaration<Scheme extends string> extends Declaration {
  readonly scheme: Scheme
  readonly port: number
}

/** A connection that a protocol library speaks over; the broker checks and opens it. */
export type SocketEgressDeclaration = SocketDeclaration<'smtp'> | SocketDeclaration<'ldap'>

export type EgressDeclaration = HttpEgressDeclaration | SocketEgressDeclaration

/** The port a declaration leads to: its own, or 443. */
export function declaredPort(declaration: EgressDeclaration): number {
  return declaration.port ?? 443
}

/** Whether a declaration may be used on this occasion. */
export function isForOccasion(declaration: EgressDeclaration, occasion: EgressOccasion): boolean {
  return (declaration.occasions ?? ['use']).includes(occasion)
}
