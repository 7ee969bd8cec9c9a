import type { Connection, RedirectProtocol } from '#app/federation/contracts/protocol'
import { requestWriter } from '#app/federation/saml/asked_request'
import { certificateFindings } from '#app/federation/saml/certificate_findings'
import { CLOCK_SKEW_MS, momentOf } from '#app/federation/saml/judge_assertion'
import { metadataEgress } from '#app/federation/saml/fetch_metadata'
import { faultOfSaml, samlSettingsOf, withMetadataRead } from '#app/federation/saml/parse_settings'
import { proveAnswer } from '#app/federation/saml/prove_answer'
import { readAnswer } from '#app/federation/saml/read_answer'
import { samlFields } from '#app/federation/saml/saml_fields'
import { samlLibrary } from '#app/federation/saml/saml_library'
import { serviceProviderOf } from '#app/federation/saml/service_provider'
import { signingKeyOf } from '#app/federation/saml/signing_key'
import { testSamlConnection } from '#app/federation/saml/test_connection'
import { spendOnce } from '#app/federation/spend_once'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Sign-in by SAML 2.0: we ask over HTTP-Redirect, the provider answers over HTTP-POST. */
export const samlProtocol: RedirectProtocol = {
  id: 'saml',
  label: { en: 'SAML 2.0', nb: 'SAML 2.0' },
  way: 'redirect',
  /** Given back as it was sent; it finds the question and says nothing. */
  stateField: 'RelayState',
  settings: samlFields,
  secrets: [],
  complete: withMetadataRead,
  faultOf: faultOfSaml,
  hostOf: ({ signOnUrl, metadataAddress }) =>
    new URL(String(signOnUrl ?? metadataAddress)).hostname,
  egress: ({ id, settings: { metadataAddress } }) =>
    typeof metadataAddress === 'string' ? [metadataEgress(id, metadataAddress)] : [],
  test: testSamlConnection,
  findingsIn: certificateFindings,

  factsFor(connectionId, host) {
    const { entityId } = serviceProviderOf(host, connectionId)
    const label = {
      en: 'Our entity id, and the address of our metadata',
      nb: 'Vår enhets-ID, og adressen til våre metadata',
    }
    return [{ label, value: entityId }]
  },

  async begin(connection, { state }) {
    const party = partyOf(connection)
    const signingKey = party.settings.signsRequests ? await signingKeyOf(connection.id) : null
    const { provider, asked } = requestWriter()
    const library = samlLibrary(party, provider, signingKey)
    const address = await library.getAuthorizeUrlAsync(state, undefined, {})
    return { ok: true, address, kept: asked() }
  },

  async finish(connection, { kept }, { SAMLResponse }) {
    const reading = readAnswer(SAMLResponse)
    if (!reading.ok) return reading
    const { requestId = '', askedAt = '' } = kept
    return proveAnswer({
      ...partyOf(connection),
      request: { requestId, askedAt },
      answer: reading.answer,
      isFirstUse: ({ id, notOnOrAfter }) => {
        const end = momentOf(notOnOrAfter) ?? Date.now()
        const until = new Date(end + 2 * CLOCK_SKEW_MS)
        return spendOnce('assertion', `${connection.id} ${id}`, until)
      },
    })
  },
}

function partyOf({ id, settings }: Connection) {
  const serviceProvider = serviceProviderOf(currentTenant().host, id)
  return { settings: samlSettingsOf(settings), serviceProvider }
}
