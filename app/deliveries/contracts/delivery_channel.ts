import type { Locale } from '#app/deliveries/message_template'
import type { Queryable } from '#app/tenants/plane_database'

/** Whom a message is to: what a patient is sent is a disclosure about them. */
export type Addressee = { readonly patientId: string } | { readonly staffId: string }

/** One message, ready to leave. */
export type OutboundMessage = Addressee & {
  readonly deliveryId: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly locale: Locale
}

/**
 * How an attempt ended. Reasons are codes such as `smtp_550` or `unreachable`; a provider's own
 * words may quote the recipient and are never kept.
 */
export type SendOutcome =
  /** The provider has taken it. */
  | { readonly type: 'accepted'; readonly providerReference: string | null }
  /** The provider will never take it. */
  | { readonly type: 'refused'; readonly reason: string }
  /** It certainly did not arrive; a repeat is safe. */
  | { readonly type: 'not_sent'; readonly reason: string; readonly retryAfterSeconds?: number }
  /** Bytes have left and no answer came: it may or may not have arrived. */
  | { readonly type: 'possibly_sent'; readonly reason: string }

/** A way to a person: e-mail over the hospital's relay, or what a plugin provides. */
export abstract class DeliveryChannel {
  /** `email`, `sms`; what `deliveries.channel` holds. */
  abstract readonly name: string

  /**
   * Whether the current tenant has what the channel needs to send.
   *
   * @param database the caller's transaction, so that no second connection is taken inside it
   */
  abstract isReady(database: Queryable): Promise<boolean>

  /** Whether the text is an address of this channel. Pure. */
  abstract accepts(recipient: string): boolean

  /**
   * Sends one message for the current tenant and tells how that ended. What it throws counts as
   * `possibly_sent`.
   */
  abstract send(message: OutboundMessage): Promise<SendOutcome>
}
