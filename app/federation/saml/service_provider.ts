import type { ServiceProvider } from '#app/federation/saml/saml_settings'
import { answerPath } from '#app/federation/sign_in_question'
import { publicOrigin } from '#app/tenants/public_origin'

/**
 * What this side is called at the provider. Each connection has a name of its own, which is where
 * its metadata lies, so that an answer to one is never an answer to another.
 */
export function serviceProviderOf(host: string, connectionId: string): ServiceProvider {
  return {
    entityId: publicOrigin(host) + metadataPath(connectionId),
    answerUrl: publicOrigin(host) + answerPath(connectionId),
  }
}

/** Open to everybody: a provider fetches it, and it says nothing that its people do not see. */
export function metadataPath(connectionId: string): string {
  return `/sign-in/saml/${connectionId}/metadata`
}
