import type { Connection, ConnectionTest } from '#app/federation/contracts/protocol'
import { hasExpired, readCertificates } from '#app/federation/saml/certificates'
import { fetchMetadata } from '#app/federation/saml/fetch_metadata'
import { missingField, samlSettingsOf } from '#app/federation/saml/parse_settings'
import { metadataFaults } from '#app/federation/saml/metadata_faults'
import type { ProviderMetadata } from '#app/federation/saml/read_metadata'
import type { SamlSettings } from '#app/federation/saml/saml_settings'
import type { Words } from '#app/privacy/words'

/**
 * What can be known before a person signs in: that a certificate is still good and, when the
 * metadata has an address, that what is entered agrees with it.
 */
export async function testSamlConnection(connection: Connection): Promise<ConnectionTest> {
  if (missingField(connection.settings)) return { ok: false, text: sentences.incomplete }
  const settings = samlSettingsOf(connection.settings)
  if (!hasCurrentCertificate(settings)) return { ok: false, text: sentences.all_expired }
  const address = connection.settings.metadataAddress
  if (typeof address !== 'string') return { ok: true, text: sentences.nothing_fetched }
  const fetched = await fetchMetadata(connection.id, address, 'connection_test')
  if (!fetched.ok) return { ok: false, text: metadataFaults[fetched.fault] }
  const difference = differenceFrom(settings, fetched.metadata)
  return difference ? { ok: false, text: sentences[difference] } : { ok: true }
}

function hasCurrentCertificate({ certificates }: SamlSettings): boolean {
  const read = readCertificates(certificates.join('\n'))
  return read.ok && read.certificates.some((one) => !hasExpired(one, new Date()))
}

function differenceFrom(
  { entityId, signOnUrl, certificates }: SamlSettings,
  metadata: ProviderMetadata
): 'other_entity' | 'other_address' | 'other_certificates' | null {
  if (metadata.entityId !== entityId) return 'other_entity'
  if (metadata.signOnUrl !== signOnUrl) return 'other_address'
  const entered = readCertificates(certificates.join('\n'))
  const known = new Set(entered.ok ? entered.certificates.map((one) => one.fingerprint256) : [])
  const isKnown = metadata.certificates.every((one) => known.has(one.fingerprint256))
  return isKnown ? null : 'other_certificates'
}

const sentences = {
  incomplete: {
    en: 'Read the provider’s metadata first: its entity id, page or certificate is missing.',
    nb: 'Les leverandørens metadata først: enhets-ID, innloggingsside eller sertifikat mangler.',
  },
  all_expired: {
    en: 'Every certificate has expired. Ask the provider for the one it signs with now.',
    nb: 'Alle sertifikatene er utløpt. Be leverandøren om det den signerer med nå.',
  },
  nothing_fetched: {
    en: 'The settings agree with each other. Whether the provider accepts them shows at the first sign-in.',
    nb: 'Innstillingene henger sammen. Om leverandøren godtar dem, viser seg ved første innlogging.',
  },
  other_entity: {
    en: 'The metadata names another entity id.',
    nb: 'Metadata oppgir en annen enhets-ID.',
  },
  other_address: {
    en: 'The metadata names another sign-in page.',
    nb: 'Metadata oppgir en annen innloggingsside.',
  },
  other_certificates: {
    en: 'The metadata names a certificate that is not entered here. Read the metadata again.',
    nb: 'Metadata oppgir et sertifikat som ikke er lagt inn her. Les metadata på nytt.',
  },
} as const satisfies Record<string, Words>
