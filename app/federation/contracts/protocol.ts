import type { EgressDeclaration } from '#app/egress/declared_egress'
import type { Proof } from '#app/federation/contracts/proven_identity'
import type { SecretDeclaration, SettingsFieldDeclaration } from '#app/plugins/settings_field'
import type { SettingValues } from '#app/plugins/settings_field'
import type { Words } from '#app/privacy/words'

export type ProtocolId = 'oidc' | 'saml' | 'ldap'

/** A connection as its protocol sees it: the tenant is the current one. */
export type Connection = {
  readonly id: string
  readonly name: string
  readonly settings: SettingValues
  readonly secrets: Readonly<Record<string, string>>
}

/** A setting that cannot be right, told beside its field before anything is sent. */
export type SettingFault = { readonly field: string; readonly text: Words }

/** What a test of the connection found; `ok: false` says what to mend. */
export type ConnectionTest =
  { readonly ok: true; readonly text?: Words } | { readonly ok: false; readonly text: Words }

/** What the browser brings back: fields of the query, or of a form posted across sites. */
export type Answer = Readonly<Record<string, string>>

/** What a protocol remembers of its own question; sealed, and gone when the answer has come. */
export type Kept = Readonly<Record<string, string>>

/** Where the answer is expected, and the value that finds this question again. */
export type Question = {
  /** This connection's own address: `https://portal.hospital.example/sign-in/answer/<id>`. */
  readonly answerAddress: string
  /** 256 random bits: OIDC `state`, SAML `RelayState`. */
  readonly state: string
}

interface Common {
  readonly id: ProtocolId
  readonly label: Words
  readonly settings: readonly SettingsFieldDeclaration[]
  readonly secrets: readonly SecretDeclaration[]
  /** The settings that say whom the secrets are sent to; with one of them they must be given anew. */
  readonly secretsGoTo?: readonly string[]
  /** Fills fields from others, e.g. from a document that was pasted; before `faultOf`. */
  complete?(settings: SettingValues): SettingValues
  /** What no single field can tell. */
  faultOf(settings: SettingValues): SettingFault | null
  /** The host people's sign-in goes to, for the register. */
  hostOf(settings: SettingValues): string
  /** What this connection may send; every template begins with the connection's id. */
  egress(connection: Connection): readonly EgressDeclaration[]
  /** Asks the directory without a person; uses the occasion `connection_test`. */
  test(connection: Connection): Promise<ConnectionTest>
  /** Facts an administrator has to enter at the directory: addresses, our own metadata. */
  factsFor?(connectionId: string, host: string): readonly { label: Words; value: string }[]
  /** What an administrator should know of the settings in force, e.g. that a certificate ends. */
  findingsIn?(settings: SettingValues): readonly Words[]
  /** How people with open sessions are looked up again; absent when only they can answer. */
  readonly recheck?: Recheck
}

/** Asking a directory about somebody who is not there to be asked. */
export type Recheck = {
  /** How often, in minutes. While there is no answer the session lasts until its hours are over. */
  minutes(settings: SettingValues): number
  ask(connection: Connection, subject: string): Promise<Proof>
}

/** When a directory locks an account, in its own policy. */
export type Lockout = {
  readonly wrongPasswords: number
  /** It forgets them when so long a time has passed without one. */
  readonly withinMinutes: number
}

/** The person leaves for a page of the directory and comes back with an answer. */
export interface RedirectProtocol extends Common {
  readonly way: 'redirect'
  /** The field of an answer in which `state` comes back. */
  readonly stateField: string
  begin(
    connection: Connection,
    question: Question
  ): Promise<
    | { ok: true; address: string; kept: Kept }
    | { ok: false; why: 'provider_unavailable' | 'provider_error'; detail?: string }
  >
  /** Every check of the protocol. The question is already known to be this browser's, and unused. */
  finish(
    connection: Connection,
    question: Question & { kept: Kept },
    answer: Answer
  ): Promise<Proof>
}

/** The person gives name and password on our page. */
export interface PasswordProtocol extends Common {
  readonly way: 'password'
  lockoutOf(settings: SettingValues): Lockout
  /**
   * Whether this password is that person's. A name nobody has costs as much as a wrong password, so
   * that a made-up name is how to ask for nobody.
   */
  verify(connection: Connection, signInName: string, password: string): Promise<Proof>
}

export type FederationProtocol = RedirectProtocol | PasswordProtocol
