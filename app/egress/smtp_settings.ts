import type { SocketEgressDeclaration } from '#app/egress/declared_egress'

/** The hospital's own mail relay, as one tenant has set it. */
export interface SmtpSettings {
  readonly host: string
  readonly port: number
  /** `plain` (no encryption) is for a relay on loopback in demo and test only. */
  readonly security: 'starttls' | 'tls' | 'plain'
  readonly username?: string
  readonly password?: string
  /** Address that messages come from. */
  readonly from: string
}

export const mailRelaySource = { kind: 'core', id: 'mail_relay' } as const
export const mailRelayTemplate = 'mail_relay.send'
export const staffMailTemplate = 'mail_relay.tell_staff'

/**
 * What core e-mail sends, for the authority to answer with. The relay is the hospital's own, so it
 * is a recipient and no processor, unless a legal name is given.
 */
export function mailRelayDeclaration(
  settings: Pick<SmtpSettings, 'host' | 'port'>,
  processor: string | null = null
): SocketEgressDeclaration {
  return {
    scheme: 'smtp',
    template: mailRelayTemplate,
    host: settings.host,
    port: settings.port,
    purpose: 'Messages to patients by e-mail',
    processor,
    categories: ['email_address', 'message_text'],
    occasions: ['use', 'connection_test'],
  }
}

/** The same relay for mail to staff about their own account: no patient is concerned. */
export function staffMailDeclaration(
  settings: Pick<SmtpSettings, 'host' | 'port'>,
  processor: string | null = null
): SocketEgressDeclaration {
  return {
    ...mailRelayDeclaration(settings, processor),
    template: staffMailTemplate,
    purpose: 'Notices to staff by e-mail',
    about: 'staff',
    occasions: ['use'],
  }
}
