import type { MetadataFault } from '#app/federation/saml/read_metadata'
import type { Words } from '#app/privacy/words'

/** Why metadata did not serve, in words for the administrator. */
export const metadataFaults: Readonly<Record<MetadataFault | 'not_reached', Words>> = {
  not_reached: {
    en: 'The address of the metadata did not answer with it.',
    nb: 'Adressen til metadata svarte ikke med metadata.',
  },
  not_metadata: {
    en: 'This is no SAML metadata, or it holds a document type, which is refused.',
    nb: 'Dette er ikke SAML-metadata, eller det har en dokumenttype, som avvises.',
  },
  not_one_provider: {
    en: 'The metadata describes no identity provider, or several. Ask for that of one.',
    nb: 'Metadata beskriver ingen identitetsleverandør, eller flere. Be om metadata for én.',
  },
  no_redirect: {
    en: 'The metadata has no entity id, or no sign-in page with the binding HTTP-Redirect.',
    nb: 'Metadata mangler enhets-ID, eller innloggingsside med bindingen HTTP-Redirect.',
  },
  not_https: {
    en: 'The sign-in page is not served over HTTPS.',
    nb: 'Innloggingssiden går ikke over HTTPS.',
  },
  no_certificate: {
    en: 'The metadata holds no signing certificate with an RSA key of 2048 bits or more.',
    nb: 'Metadata har ikke noe signeringssertifikat med RSA-nøkkel på 2048 bit eller mer.',
  },
}
