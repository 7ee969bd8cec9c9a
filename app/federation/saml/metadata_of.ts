import type { ConnectionContent } from '#app/federation/connections'
import { requestWriter } from '#app/federation/saml/asked_request'
import { samlSettingsOf } from '#app/federation/saml/parse_settings'
import { samlLibrary } from '#app/federation/saml/saml_library'
import { serviceProviderOf } from '#app/federation/saml/service_provider'
import { signingKeyOf } from '#app/federation/saml/signing_key'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Our own metadata for one connection, as its provider reads it. It offers no encryption key. */
export async function metadataOf(
  connectionId: string,
  { settings: values }: ConnectionContent
): Promise<string> {
  const settings = samlSettingsOf(values)
  const serviceProvider = serviceProviderOf(currentTenant().host, connectionId)
  const key = settings.signsRequests ? await signingKeyOf(connectionId) : null
  const library = samlLibrary({ settings, serviceProvider }, requestWriter().provider, key)
  return library.generateServiceProviderMetadata(null, key?.certificate ?? null)
}
