import type { OutboundMessage } from '#app/deliveries/contracts/delivery_channel'
import type { NextStep } from '#app/deliveries/delivery_lifecycle'
import type { Locale } from '#app/deliveries/message_template'
import type { OutboxStatements } from '#app/deliveries/statements/outbox_statements'
import type { Transaction } from '#app/tenants/plane_database'

/** A message that a worker has taken to send. */
export type ClaimedDelivery = {
  id: string
  /** Whom it is to. */
  person_id: string
  channel: string
  template: string
  locale: Locale
  recipient_sealed: Buffer
  values_sealed: Buffer
  attempts: number
  expires_at: Date
}

export type StepOf = { readonly id: string; readonly personId: string; readonly attempt: number }

/**
 * Messages to one kind of person: a table of them, one of the states each has passed, and how a
 * message is read and logged. Claiming, repeating and settling are the same for all.
 */
export abstract class Outbox {
  abstract readonly statements: OutboxStatements

  /**
   * Unseals the message and writes its text, in memory only.
   *
   * @throws what `lastingFaults` names when it can never be written; nothing has been sent then
   */
  abstract compose(delivery: ClaimedDelivery): Promise<OutboundMessage>

  /** Logs a step in the transaction that makes it. */
  abstract record(trx: Transaction, delivery: StepOf, step: NextStep): Promise<void>
}
