import type { SettingFault } from '#app/federation/contracts/protocol'
import type {
  SecretDeclaration,
  SettingsFieldDeclaration,
  SettingValues,
  ValuesOf,
} from '#app/plugins/settings_field'

export const oidcFields = [
  {
    name: 'flavour',
    kind: 'choice',
    choices: ['entra', 'adfs', 'other'],
    choiceLabels: {
      entra: { en: 'Microsoft Entra ID', nb: 'Microsoft Entra ID' },
      adfs: { en: 'AD FS', nb: 'AD FS' },
      other: { en: 'Another OpenID provider', nb: 'En annen OpenID-leverandør' },
    },
    initial: 'entra',
    required: true,
    label: { en: 'Kind', nb: 'Type' },
    help: {
      en: 'Decides how a person is recognised and how groups are read.',
      nb: 'Avgjør hvordan en person kjennes igjen og hvordan grupper leses.',
    },
  },
  {
    name: 'issuer',
    kind: 'url',
    lengthMax: 300,
    required: true,
    label: { en: 'Issuer', nb: 'Utsteder' },
    help: {
      en: 'Entra ID: https://login.microsoftonline.com/<tenant GUID>/v2.0. AD FS: https://<host>/adfs.',
      nb: 'Entra ID: https://login.microsoftonline.com/<GUID for leietaker>/v2.0. AD FS: https://<vert>/adfs.',
    },
  },
  {
    name: 'clientId',
    kind: 'text',
    lengthMax: 200,
    required: true,
    label: { en: 'Client id', nb: 'Klient-ID' },
    help: {
      en: 'As the directory gave it when Varde was registered there.',
      nb: 'Slik katalogen ga den da Varde ble registrert der.',
    },
  },
  {
    name: 'otherHosts',
    kind: 'text',
    lengthMax: 300,
    required: false,
    label: { en: 'Other hosts', nb: 'Andre verter' },
    help: {
      en: 'Hosts of the provider besides the issuer’s, separated by commas. Nothing else is called.',
      nb: 'Leverandørens verter ut over utstederens, skilt med komma. Ingen andre blir kalt.',
    },
  },
  {
    name: 'groupsClaim',
    kind: 'text',
    pattern: '^[A-Za-z0-9_.:/-]+$',
    lengthMax: 120,
    initial: 'groups',
    required: true,
    label: { en: 'Claim with groups', nb: 'Claim med grupper' },
    help: {
      en: 'Usually groups; roles for app roles in Entra ID.',
      nb: 'Vanligvis groups; roles for approller i Entra ID.',
    },
  },
  {
    name: 'subjectClaim',
    kind: 'text',
    pattern: '^[A-Za-z0-9_.:/-]+$',
    lengthMax: 120,
    required: false,
    label: { en: 'Claim that names the person for good', nb: 'Claim som alltid er samme person' },
    help: {
      en: 'Empty: oid in Entra ID, sub elsewhere. AD FS: a claim with objectGUID. Never an address.',
      nb: 'Tomt: oid i Entra ID, ellers sub. AD FS: en claim med objectGUID. Aldri en adresse.',
    },
  },
  {
    name: 'readsUserInfo',
    kind: 'boolean',
    initial: false,
    required: true,
    label: { en: 'Read UserInfo as well', nb: 'Les også UserInfo' },
    help: {
      en: 'When groups or the name stand there and not in the ID token.',
      nb: 'Når grupper eller navn står der og ikke i ID-tokenet.',
    },
  },
  {
    name: 'extraScopes',
    kind: 'text',
    pattern: '^[A-Za-z0-9_.:/ -]+$',
    lengthMax: 300,
    required: false,
    label: { en: 'More scopes', nb: 'Flere scopes' },
    help: {
      en: 'Besides openid profile email. Entra ID with many groups: GroupMember.Read.All.',
      nb: 'Ut over openid profile email. Entra ID med mange grupper: GroupMember.Read.All.',
    },
  },
  {
    name: 'resource',
    kind: 'text',
    lengthMax: 300,
    required: false,
    label: { en: 'Resource (AD FS)', nb: 'Resource (AD FS)' },
    help: {
      en: 'Identifier of the relying party whose issuance rules fill the token.',
      nb: 'Identifikator for relying party der utstedelsesreglene fyller tokenet.',
    },
  },
  {
    name: 'algorithm',
    kind: 'choice',
    choices: ['RS256', 'PS256', 'ES256', 'EdDSA'],
    initial: 'RS256',
    required: true,
    label: { en: 'Signature of the ID token', nb: 'Signatur på ID-tokenet' },
    help: {
      en: 'Any other is refused. Entra ID and AD FS use RS256.',
      nb: 'Alle andre avvises. Entra ID og AD FS bruker RS256.',
    },
  },
  {
    name: 'requiredAcr',
    kind: 'text',
    lengthMax: 200,
    required: false,
    label: { en: 'Required acr', nb: 'Påkrevd acr' },
    help: {
      en: 'Asked for, and refused when the answer says another.',
      nb: 'Blir bedt om, og avvist når svaret sier noe annet.',
    },
  },
  {
    name: 'factorAcr',
    kind: 'text',
    lengthMax: 400,
    required: false,
    label: { en: 'acr that means a second factor', nb: 'acr som betyr en andre faktor' },
    help: {
      en: 'Separated by spaces. amr “mfa” always means one; saying nothing never does.',
      nb: 'Skilt med mellomrom. amr «mfa» betyr alltid en; å ikke si noe gjør det aldri.',
    },
  },
  {
    name: 'ageMinutesMax',
    kind: 'number',
    min: 1,
    max: 720,
    required: false,
    label: {
      en: 'Shown themselves to the directory within (minutes)',
      nb: 'Har vist seg for katalogen de siste (minutter)',
    },
    help: {
      en: 'Sent as max_age. Empty: the directory decides.',
      nb: 'Sendes som max_age. Tomt: katalogen bestemmer.',
    },
  },
] as const satisfies readonly SettingsFieldDeclaration[]

export const oidcSecrets = [
  {
    name: 'clientSecret',
    lengthMax: 400,
    label: { en: 'Client secret', nb: 'Klienthemmelighet' },
    help: {
      en: 'Kept encrypted and never shown again.',
      nb: 'Lagres kryptert og vises aldri igjen.',
    },
  },
] as const satisfies readonly SecretDeclaration[]

export type OidcSettings = ValuesOf<typeof oidcFields>

const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** The settings as this protocol declared them; the form and the store have held them to it. */
export function oidcSettings(values: SettingValues): OidcSettings {
  return values as OidcSettings
}

/** The GUID of an Entra directory, as its issuer names it; null for any other. */
export function entraDirectory({ issuer }: OidcSettings): string | null {
  const [, directory] = new RegExp(`^/(${GUID})/v2\\.0$`, 'i').exec(new URL(issuer).pathname) ?? []
  return directory?.toLowerCase() ?? null
}

/** The hosts this connection may call. */
export function hostsOf({ issuer, otherHosts, flavour }: OidcSettings): string[] {
  const named = (otherHosts ?? '').split(/[\s,]+/).filter(Boolean)
  const graph = flavour === 'entra' ? ['graph.microsoft.com'] : []
  return [new URL(issuer).hostname, ...named, ...graph].map((host) => host.toLowerCase())
}

/** What no single field can tell. */
export function faultOfOidc(values: SettingValues): SettingFault | null {
  const settings = oidcSettings(values)
  const { issuer, flavour, subjectClaim } = settings
  const { search, hash, username } = new URL(issuer)
  if (search || hash || username) return fault('issuer', plainIssuer)
  if (['email', 'upn', 'preferred_username', 'unique_name', 'name'].includes(subjectClaim ?? '')) {
    return fault('subjectClaim', changeable)
  }
  if (flavour !== 'entra') return null
  return entraDirectory(settings) ? null : fault('issuer', noGuid)
}

function fault(field: string, text: SettingFault['text']): SettingFault {
  return { field, text }
}

const plainIssuer = {
  en: 'An issuer is an address without a question mark, a # or a user name.',
  nb: 'En utsteder er en adresse uten spørsmålstegn, # eller brukernavn.',
}
const changeable = {
  en: 'This can be given to another person. Choose a claim that never changes hands.',
  nb: 'Denne kan gis til en annen person. Velg en claim som aldri bytter eier.',
}
const noGuid = {
  en: 'Name your directory by its GUID: https://login.microsoftonline.com/<GUID>/v2.0. “common” and “organizations” let in any directory.',
  nb: 'Angi katalogen med GUID: https://login.microsoftonline.com/<GUID>/v2.0. «common» og «organizations» slipper inn alle kataloger.',
}
