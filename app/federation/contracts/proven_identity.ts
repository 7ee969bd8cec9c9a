/**
 * Who a directory says has signed in, once every check of its protocol has passed. The three
 * protocols (`oidc/`, `saml/`, `ldap/`) end here, and what the tenant does with it begins here.
 */
export type ProvenIdentity = {
  /** OIDC `iss`, SAML entity id of the identity provider, LDAP the base of its people. */
  issuer: string
  /** What the issuer never gives to another person: `oid`, `sub`, persistent NameID, `objectGUID`. */
  subject: string
  /** As the directory writes it now; shown, never matched. */
  name: string | null
  /** A user name or address at the directory; shown, never matched. */
  signInName: string | null
  /** Group names or ids, nested ones included. `overage`: there are more than it told, so none count. */
  groups: readonly string[] | 'overage'
  /** Whether the directory states that more than a password was given. Silence is `false`. */
  isMultiFactor: boolean
  /** When the person last showed themselves to the directory; null when it does not say. */
  authenticatedAt: Date | null
}

/**
 * Why an answer of a directory was not believed. The person reads one neutral sentence; this word
 * stands in the log.
 */
export type FederationRefusal =
  | 'unknown_request'
  | 'request_used'
  | 'request_expired'
  | 'wrong_issuer'
  | 'wrong_audience'
  | 'wrong_recipient'
  | 'wrong_nonce'
  | 'wrong_authorized_party'
  | 'bad_signature'
  | 'weak_algorithm'
  | 'expired'
  | 'not_yet_valid'
  | 'replayed'
  | 'malformed'
  | 'wrong_password'
  | 'empty_password'
  | 'account_disabled'
  | 'account_expired'
  | 'account_locked'
  | 'password_expired'
  | 'too_old'
  | 'weak_sign_in'
  | 'groups_unknown'
  | 'provider_error'
  | 'provider_unavailable'

export type Proof =
  { ok: true; identity: ProvenIdentity } | { ok: false; why: FederationRefusal; detail?: string }
