/** What a tenant has said about its identity provider. */
export type SamlSettings = {
  /** The provider's entity id, as it stands in every `Issuer`. */
  entityId: string
  /** Where a person is sent to sign in, by HTTP-Redirect. */
  signOnUrl: string
  /** PEM; several while the provider changes its key. A signature by any of them counts. */
  certificates: readonly string[]
  signsRequests: boolean
  /** The attribute that names a person for good; null: the persistent NameID. */
  subjectAttribute: string | null
  groupAttributes: readonly string[]
  /** Authentication context classes that say more than a password was given. */
  multiFactorContexts: readonly string[]
}

/** The addresses this side is known by at the provider; the entity id is where its metadata lies. */
export type ServiceProvider = { entityId: string; answerUrl: string }

const microsoft = 'http://schemas.microsoft.com'

export const defaultGroupAttributes = [
  `${microsoft}/ws/2008/06/identity/claims/groups`,
  `${microsoft}/ws/2008/06/identity/claims/role`,
  'http://schemas.xmlsoap.org/claims/Group',
  'urn:oid:1.3.6.1.4.1.5923.1.5.1.1',
  'groups',
] as const

/** Entra ID sends a link in place of more than 150 groups. */
export const groupOverageAttributes = [
  `${microsoft}/claims/groups.link`,
  `${microsoft}/ws/2008/06/identity/claims/groups.link`,
] as const

export const defaultMultiFactorContexts = [
  `${microsoft}/claims/multipleauthn`,
  'https://refeds.org/profile/mfa',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorUnregistered',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI',
] as const

/** Entra ID and AD FS tell the methods in an attribute beside the context class. */
export const methodsAttribute = `${microsoft}/claims/authnmethodsreferences`

export const nameAttributes = [
  `${microsoft}/identity/claims/displayname`,
  'urn:oid:2.16.840.1.113730.3.1.241',
  'displayName',
  'urn:oid:2.5.4.3',
  'cn',
] as const

export const signInNameAttributes = [
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
  'urn:oid:1.3.6.1.4.1.5923.1.1.1.6',
  'urn:oid:0.9.2342.19200300.100.1.1',
  'eduPersonPrincipalName',
  'uid',
  'mail',
] as const
