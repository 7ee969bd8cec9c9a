import { currentMailRelay } from '#app/deliveries/mail_relay'
import type { EgressDeclaration, EgressSource } from '#app/egress/declared_egress'
import { EgressAuthority } from '#app/egress/egress_authority'
import {
  mailRelayDeclaration,
  mailRelaySource,
  staffMailDeclaration,
} from '#app/egress/smtp_settings'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Answers the broker for core e-mail from the relay that the current tenant has declared. */
export class MailRelayAuthority extends EgressAuthority {
  /** Null, so that nothing leaves, for any other source and without a declared relay. */
  async declarations(source: EgressSource): Promise<readonly EgressDeclaration[] | null> {
    const isMailRelay = source.kind === mailRelaySource.kind && source.id === mailRelaySource.id
    if (!isMailRelay) return null

    const relay = await currentMailRelay(currentTenant().database)
    if (!relay) return null
    const processor = relay.processor?.name ?? null
    return [mailRelayDeclaration(relay, processor), staffMailDeclaration(relay, processor)]
  }

  /** The relay's password goes to the protocol library with the settings, never by name. */
  async secret(): Promise<null> {
    return null
  }
}
