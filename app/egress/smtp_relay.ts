import type { Socket } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { EgressBroker } from '#app/egress/broker'
import type { EgressOccasion } from '#app/egress/declared_egress'
import type { EgressFailure } from '#app/egress/egress_call'
import type { InstallationMode } from '#app/egress/egress_map'
import { composeEmail, type OutgoingEmail } from '#app/egress/smtp_message'
import { smtpOutcome, type SmtpOutcome } from '#app/egress/smtp_outcome'
import { SmtpSession, type SmtpTimes } from '#app/egress/smtp_session'
import {
  mailRelaySource,
  mailRelayTemplate,
  staffMailTemplate,
  type SmtpSettings,
} from '#app/egress/smtp_settings'

const defaultTimes: SmtpTimes = { connectMs: 5_000, greetingMs: 5_000, silenceMs: 30_000 }

export interface SmtpRelayOptions {
  readonly mode: InstallationMode
  /** The tenant's host name; right side of the Message-ID and name in EHLO. */
  readonly host: string
  readonly times?: SmtpTimes
}

/** Core e-mail: over the hospital's own relay, through the broker, one message per connection. */
export class SmtpRelay {
  constructor(
    private readonly broker: EgressBroker,
    private readonly settings: SmtpSettings,
    private readonly options: SmtpRelayOptions
  ) {}

  /** Sends one message and tells what became of it. Never throws for what a relay does. */
  async send(
    email: OutgoingEmail & { patientId?: string; staffId?: string }
  ): Promise<SmtpOutcome> {
    const { host } = this.options
    const raw = await composeEmail(email, this.settings.from, host)
    let wasMessageWritten = false
    const onWritten = () => void (wasMessageWritten = true)
    const { patientId, staffId, deliveryId: subjectKey } = email
    const template = staffId && !patientId ? staffMailTemplate : mailRelayTemplate
    const giving = { patientId, subjectKey, template }

    return await this.#converse('use', giving, {
      talk: (session) => session.send({ from: this.settings.from, to: email.to, raw, onWritten }),
      wasMessageWritten: () => wasMessageWritten,
    })
  }

  /** Greets the relay and signs in, without sending anything. */
  async test(): Promise<SmtpOutcome> {
    return await this.#converse(
      'connection_test',
      {},
      {
        talk: async () => 'Connected',
        wasMessageWritten: () => false,
      }
    )
  }

  async #converse(
    occasion: EgressOccasion,
    giving: { patientId?: string; subjectKey?: string; template?: string },
    conversation: Conversation
  ): Promise<SmtpOutcome> {
    const call = { source: mailRelaySource, template: mailRelayTemplate, occasion, ...giving }
    const tls = this.settings.security === 'tls'
    const opened = await this.broker.openSocket({ ...call, tls })
    if (!opened.ok) return notReached(opened.failure)

    if (!this.#mayUse(opened.value)) {
      opened.value.destroy()
      return { type: 'permanent', code: 'E_UNENCRYPTED_RELAY' }
    }
    return await this.#talk(opened.value, conversation)
  }

  async #talk(socket: Socket, conversation: Conversation): Promise<SmtpOutcome> {
    const { host: name, times = defaultTimes } = this.options
    const { certificateAuthorities } = this.broker
    const manners = { name, times, certificateAuthorities }
    const session = new SmtpSession(socket, this.settings, manners)
    try {
      await session.open()
      const reply = await conversation.talk(session)
      return { type: 'accepted', reply }
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string }
      const wasMessageWritten = conversation.wasMessageWritten()
      return smtpOutcome({ responseCode, code, wasMessageWritten })
    } finally {
      session.close()
    }
  }

  /** Without encryption only to this machine, and only where no real person's mail goes. */
  #mayUse(socket: Socket): boolean {
    if (this.settings.security !== 'plain') return true
    const address = socket.remoteAddress
    const isLoopback = address !== undefined && ipaddr.process(address).range() === 'loopback'
    return isLoopback && this.options.mode !== 'production'
  }
}

interface Conversation {
  readonly talk: (session: SmtpSession) => Promise<string>
  readonly wasMessageWritten: () => boolean
}

function notReached(failure: EgressFailure): SmtpOutcome {
  if (failure.type === 'refused') return { type: 'permanent', code: failure.code }
  const code = failure.type === 'unreachable' ? failure.code : failure.type
  return { type: 'temporary', code }
}
