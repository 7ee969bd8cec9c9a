import type { ApplicationService } from '@adonisjs/core/types'

/** Knows the protocols, answers the broker for them, and puts their processors on the register. */
export default class FederationProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    const { authorities } = await import('#app/egress/authorities')
    const { FederationAuthority } = await import('#app/federation/federation_authority')
    const { addProtocol } = await import('#app/federation/protocols')
    const { oidc } = await import('#app/federation/oidc/oidc')
    authorities.add('core:federation', new FederationAuthority())
    const { ldap } = await import('#app/federation/ldap/ldap')
    const { samlProtocol } = await import('#app/federation/saml/saml_protocol')
    addProtocol(oidc)
    addProtocol(samlProtocol)
    addProtocol(ldap)
    await this.#addRegisterSource()
  }

  async #addRegisterSource() {
    const { addRegisterSource } = await import('#app/privacy/register_sources')
    const { federationRegisterSource } = await import('#app/privacy/sources/federation_source')
    addRegisterSource(federationRegisterSource)
  }
}
