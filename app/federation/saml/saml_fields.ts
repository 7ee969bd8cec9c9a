import { ADDRESS_MAX, ENTITY_ID_MAX } from '#app/federation/saml/read_metadata'
import type { SettingsFieldDeclaration } from '#app/plugins/settings_field'

/**
 * What an administrator enters. The provider's metadata, or the address of it, spares the three
 * fields after it; they show what was read and can be corrected.
 */
export const samlFields = [
  {
    name: 'metadata',
    kind: 'lines',
    lengthMax: 400_000,
    files: '.xml',
    required: false,
    label: { en: 'Metadata of the provider', nb: 'Metadata fra leverandøren' },
    help: {
      en: 'Paste the XML, or choose its file. Saving reads it into the fields below.',
      nb: 'Lim inn XML-en, eller velg filen. Når du lagrer, leses den inn i feltene under.',
    },
  },
  {
    name: 'metadataAddress',
    kind: 'url',
    lengthMax: ADDRESS_MAX,
    required: false,
    label: { en: 'Address of its metadata', nb: 'Adressen til metadata' },
    help: {
      en: 'Save, then read it on the connection’s page. The test tells when certificates differ.',
      nb: 'Lagre, og les den på siden til tilkoblingen. Testen sier fra når sertifikatene er ulike.',
    },
  },
  {
    name: 'entityId',
    kind: 'text',
    lengthMax: ENTITY_ID_MAX,
    pattern: '^\\S+$',
    required: false,
    label: { en: 'Entity id of the provider', nb: 'Leverandørens enhets-ID (entity ID)' },
    help: {
      en: 'As it stands in its metadata, e.g. https://sts.windows.net/…/ with the slash.',
      nb: 'Slik den står i metadata, f.eks. https://sts.windows.net/…/ med skråstreken.',
    },
  },
  {
    name: 'signOnUrl',
    kind: 'url',
    lengthMax: ADDRESS_MAX,
    required: false,
    label: { en: 'Address of its sign-in page', nb: 'Adressen til innloggingssiden' },
    help: {
      en: 'SingleSignOnService with the binding HTTP-Redirect.',
      nb: 'SingleSignOnService med bindingen HTTP-Redirect.',
    },
  },
  {
    name: 'certificates',
    kind: 'lines',
    lengthMax: 30_000,
    files: '.pem,.crt,.cer',
    required: false,
    label: { en: 'Its signing certificates', nb: 'Signeringssertifikater' },
    help: {
      en: 'PEM, one after another. Enter the new one beside the old one before the provider changes its key.',
      nb: 'PEM, etter hverandre. Legg inn det nye ved siden av det gamle før leverandøren bytter nøkkel.',
    },
  },
  {
    name: 'signsRequests',
    kind: 'boolean',
    initial: false,
    required: true,
    label: { en: 'Sign our requests', nb: 'Signer forespørslene våre' },
    help: {
      en: 'When the provider demands it. The certificate stands in our metadata.',
      nb: 'Når leverandøren krever det. Sertifikatet står i våre metadata.',
    },
  },
  {
    name: 'subjectAttribute',
    kind: 'text',
    lengthMax: 500,
    pattern: '^\\S+$',
    required: false,
    label: {
      en: 'Attribute that identifies a person',
      nb: 'Attributt som identifiserer en person',
    },
    help: {
      en: 'One that is never given to another person, e.g. http://schemas.microsoft.com/identity/claims/objectidentifier. Empty: the persistent NameID. Never an e-mail address.',
      nb: 'Et som aldri gis til en annen, f.eks. http://schemas.microsoft.com/identity/claims/objectidentifier. Tomt: varig NameID. Aldri en e-postadresse.',
    },
  },
  {
    name: 'groupAttributes',
    kind: 'lines',
    lengthMax: 2_000,
    required: false,
    label: { en: 'Attributes with groups', nb: 'Attributter med grupper' },
    help: {
      en: 'One a line. Empty: those of Entra ID and AD FS, isMemberOf and “groups”.',
      nb: 'Ett per linje. Tomt: de som Entra ID og AD FS bruker, isMemberOf og «groups».',
    },
  },
  {
    name: 'multiFactorContexts',
    kind: 'lines',
    lengthMax: 2_000,
    required: false,
    label: { en: 'Contexts that mean two factors', nb: 'Kontekster som betyr to faktorer' },
    help: {
      en: 'Values of AuthnContextClassRef, one a line. Empty: Microsoft’s multipleauthn, REFEDS MFA and SAML’s own for smart cards and telephones.',
      nb: 'Verdier av AuthnContextClassRef, én per linje. Tomt: Microsofts multipleauthn, REFEDS MFA og SAMLs egne for smartkort og telefon.',
    },
  },
] as const satisfies readonly SettingsFieldDeclaration[]
