import {
  DeliveryChannel,
  type OutboundMessage,
  type SendOutcome,
} from '#app/deliveries/contracts/delivery_channel'
import { isEmailAddress } from '#app/deliveries/email_address'
import { currentMailRelay, isMailRelayDeclared, type MailRelay } from '#app/deliveries/mail_relay'
import type { EgressBroker } from '#app/egress/broker'
import type { InstallationMode } from '#app/egress/egress_map'
import type { SmtpOutcome } from '#app/egress/smtp_outcome'
import { SmtpRelay } from '#app/egress/smtp_relay'
import type { SmtpTimes } from '#app/egress/smtp_session'
import type { Queryable } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** The relay wants a sign-in it did not get: our set-up is wrong, not the patient's address. */
const signInReplies: ReadonlySet<string> = new Set(['530', '534', '535', '538'])

/** Core e-mail over the relay that the tenant has declared. */
export class EmailChannel extends DeliveryChannel {
  readonly name = 'email'

  constructor(
    private readonly broker: () => Promise<EgressBroker>,
    private readonly mode: () => InstallationMode,
    private readonly times?: SmtpTimes
  ) {
    super()
  }

  async isReady(database: Queryable): Promise<boolean> {
    return isMailRelayDeclared(database)
  }

  accepts(recipient: string): boolean {
    return isEmailAddress(recipient)
  }

  async send(message: OutboundMessage): Promise<SendOutcome> {
    const tenant = currentTenant()
    const relay = await currentMailRelay(tenant.database)
    if (!relay) return { type: 'not_sent', reason: 'relay_not_declared' }

    const { host } = tenant
    const options = { mode: this.mode(), host, ...(this.times && { times: this.times }) }
    const smtp = new SmtpRelay(await this.broker(), settingsOf(relay), options)
    const { recipient: to, ...rest } = message
    const outcome = await smtp.send({ ...rest, to })
    return toSendOutcome(outcome, `<${message.deliveryId}@${host}>`)
  }
}

/**
 * What a relay's answer means for a delivery. The Message-ID is the reference: the relay's own
 * words may quote the recipient.
 */
export function toSendOutcome(outcome: SmtpOutcome, messageId: string): SendOutcome {
  switch (outcome.type) {
    case 'accepted':
      return { type: 'accepted', providerReference: messageId }
    case 'unknown':
      return { type: 'possibly_sent', reason: reasonOf(outcome.code) }
    case 'temporary':
      return { type: 'not_sent', reason: reasonOf(outcome.code) }
    case 'permanent':
      return {
        type: isAboutMessage(outcome.code) ? 'refused' : 'not_sent',
        reason: reasonOf(outcome.code),
      }
    default:
      return outcome satisfies never
  }
}

/** A wrong password or a missing certificate is mended by the operator, so the delivery waits. */
function isAboutMessage(code: string): boolean {
  return /^5\d\d$/.test(code) && !signInReplies.has(code)
}

function reasonOf(code: string): string {
  return /^\d{3}$/.test(code) ? `smtp_${code}` : code.toLowerCase()
}

function settingsOf(relay: MailRelay) {
  const { host, port, security, senderAddress: from, credential } = relay
  return { host, port, security, from, ...credential }
}
