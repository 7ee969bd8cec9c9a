import vine from '@vinejs/vine'
import { Exception } from '@adonisjs/core/exceptions'
import { isEmailAddress } from '#app/deliveries/email_address'
import type { MailRelay, RelayProcessor } from '#app/deliveries/mail_relay'
import { isInsideEea } from '#app/privacy/european_economic_area'

const line = () => vine.string().trim().minLength(1).maxLength(200)

const mailRelayValidator = vine.create({
  host: vine
    .string()
    .trim()
    .maxLength(253)
    .regex(/^[a-z0-9.:-]+$/i),
  port: vine.number().withoutDecimals().range([1, 65_535]),
  security: vine.enum(['starttls', 'tls', 'plain'] as const),
  senderAddress: vine.string().trim(),
  credential: vine.object({ username: line(), password: line() }).optional(),
  processor: vine
    .object({
      name: line(),
      address: line(),
      country: vine
        .string()
        .fixedLength(2)
        .toUpperCase()
        .regex(/^[A-Z]{2}$/),
      transferMechanism: line().optional(),
    })
    .optional(),
})

type TypedProcessor = {
  name: string
  address: string
  country: string
  transferMechanism?: string | undefined
}

class MailRelayRefused extends Exception {
  static override status = 422
  static override code = 'E_MAIL_RELAY_REFUSED'
}

/**
 * Reads what an operator has typed about a relay.
 *
 * @throws E_MAIL_RELAY_REFUSED with one sentence per fault
 */
export async function parseMailRelay(input: unknown): Promise<MailRelay> {
  const [error, relay] = await mailRelayValidator.tryValidate(input)
  if (error) throw new MailRelayRefused(sentences(error.messages))
  if (!isEmailAddress(relay.senderAddress)) {
    throw new MailRelayRefused('The sender is not an e-mail address')
  }
  const { host, port, security, senderAddress, credential = null, processor } = relay
  if (processor && !processor.transferMechanism && !isInsideEea(processor.country)) {
    throw new MailRelayRefused(
      `${processor.country} is outside the EEA: name the basis of the transfer (GDPR chapter V)`
    )
  }
  return { host, port, security, senderAddress, credential, processor: processorFrom(processor) }
}

function processorFrom(typed: TypedProcessor | undefined): RelayProcessor | null {
  if (!typed) return null
  const { name, address, country, transferMechanism = null } = typed
  return { name, address, country, transferMechanism }
}

function sentences(messages: { message: string }[]): string {
  return messages.map(({ message }) => message).join('. ')
}
