import type { SettingFault } from '#app/federation/contracts/protocol'
import {
  readCertificates,
  writeCertificates,
  type CertificateFault,
} from '#app/federation/saml/certificates'
import { metadataFaults } from '#app/federation/saml/metadata_faults'
import { readMetadata, type ProviderMetadata } from '#app/federation/saml/read_metadata'
import type { samlFields } from '#app/federation/saml/saml_fields'
import {
  defaultGroupAttributes,
  defaultMultiFactorContexts,
  type SamlSettings,
} from '#app/federation/saml/saml_settings'
import type { SettingValues, ValuesOf } from '#app/plugins/settings_field'
import type { Words } from '#app/privacy/words'

type Values = ValuesOf<typeof samlFields>

/** The stored values as the protocol uses them. They have passed the form, `faultOfSaml` and a test. */
export function samlSettingsOf(values: SettingValues): SamlSettings {
  const given = values as Values
  const read = readCertificates(given.certificates ?? '')
  return {
    entityId: given.entityId ?? '',
    signOnUrl: given.signOnUrl ?? '',
    certificates: read.ok ? read.certificates.map(String) : [],
    signsRequests: given.signsRequests,
    subjectAttribute: given.subjectAttribute,
    groupAttributes: linesOf(given.groupAttributes) ?? defaultGroupAttributes,
    multiFactorContexts: linesOf(given.multiFactorContexts) ?? defaultMultiFactorContexts,
  }
}

/** Metadata that can be read fills the fields it is about, and is not kept itself. */
export function withMetadataRead(values: SettingValues): SettingValues {
  const { metadata } = values as Values
  const reading = metadata === null ? null : readMetadata(metadata)
  return reading?.ok ? withMetadata(values, reading.metadata) : values
}

/** The settings as the provider describes itself; what it does not say stays. */
export function withMetadata(values: SettingValues, metadata: ProviderMetadata): SettingValues {
  const { entityId, signOnUrl, certificates } = metadata
  const read = { entityId, signOnUrl, certificates: writeCertificates(certificates) }
  return { ...values, ...read, metadata: null }
}

/** What the fields by themselves do not tell. */
export function faultOfSaml(values: SettingValues): SettingFault | null {
  const { metadata, metadataAddress, certificates } = values as Values
  if (metadata !== null) {
    const reading = readMetadata(metadata)
    if (!reading.ok) return { field: 'metadata', text: metadataFaults[reading.fault] }
  }
  const isPlain = metadataAddress === null || !new URL(metadataAddress).pathname.includes(':')
  if (!isPlain) return { field: 'metadataAddress', text: addressFault }
  const missing = missingField(values as Values)
  if (missing) return metadataAddress === null ? { field: missing, text: fieldMissing } : null
  const read = readCertificates(certificates ?? '')
  return read.ok ? null : { field: 'certificates', text: certificateFaults[read.fault] }
}

/** The first field without which nobody can sign in; null when all are there. */
export function missingField(
  values: SettingValues
): 'entityId' | 'signOnUrl' | 'certificates' | null {
  const needed = ['entityId', 'signOnUrl', 'certificates'] as const
  return needed.find((name) => !values[name]) ?? null
}

function linesOf(text: string | null): string[] | null {
  const lines = (text ?? '').split('\n').map((line) => line.trim())
  const given = lines.filter((line) => line !== '')
  return given.length > 0 ? given : null
}

const certificateFaults: Readonly<Record<CertificateFault, Words>> = {
  none: { en: 'There is no certificate here.', nb: 'Her er det ikke noe sertifikat.' },
  unreadable: {
    en: 'A certificate cannot be read. Copy it whole, from BEGIN to END.',
    nb: 'Et sertifikat kan ikke leses. Kopier hele, fra BEGIN til END.',
  },
  not_rsa: {
    en: 'A certificate holds no RSA key; other kinds cannot be checked.',
    nb: 'Et sertifikat har ikke RSA-nøkkel; andre slag kan ikke kontrolleres.',
  },
  short_key: {
    en: 'A key is shorter than 2048 bits. Ask the provider for a longer one.',
    nb: 'En nøkkel er kortere enn 2048 bit. Be leverandøren om en lengre.',
  },
  too_many: {
    en: 'There are more than six certificates. Take away those that are no longer used.',
    nb: 'Det er mer enn seks sertifikater. Ta bort dem som ikke lenger er i bruk.',
  },
}

const fieldMissing: Words = {
  en: 'Enter it, or give the provider’s metadata.',
  nb: 'Fyll det ut, eller oppgi leverandørens metadata.',
}

const addressFault: Words = {
  en: 'An address with a colon in its path cannot be fetched.',
  nb: 'En adresse med kolon i stien kan ikke hentes.',
}
