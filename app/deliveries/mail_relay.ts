import type { SmtpSettings } from '#app/egress/smtp_settings'
import { statement, type Queryable } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Who runs the relay when it is not the tenant itself: a row of the privacy register. */
export type RelayProcessor = {
  readonly name: string
  readonly address: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** How a transfer out of the EEA is lawful (GDPR articles 44–49); null inside it. */
  readonly transferMechanism: string | null
}

type RelayCredential = { readonly username: string; readonly password: string }

/** The mail server a tenant has declared for e-mail to its patients and staff. */
export type MailRelay = {
  readonly host: string
  readonly port: number
  readonly security: SmtpSettings['security']
  /** Address that messages come from. */
  readonly senderAddress: string
  readonly credential: RelayCredential | null
  /** Null when the relay is the tenant's own: then it is a recipient, not a processor. */
  readonly processor: RelayProcessor | null
}

export type MailRelayRow = {
  id: string
  host: string
  port: number
  security: SmtpSettings['security']
  sender_address: string
  credential_sealed: Buffer | null
  operated_by: 'own' | 'other'
  processor_name: string | null
  processor_address: string | null
  processor_country: string | null
  transfer_mechanism: string | null
  since: Date
  until: Date | null
}

const selectCurrent = statement(
  'deliveries.select_mail_relay',
  'select * from mail_relays where until is null'
)

const selectIsDeclared = statement(
  'deliveries.select_is_relay_declared',
  'select id from mail_relays where until is null'
)

/** The relay the current tenant has now, or null when none is declared. */
export async function currentMailRelay(database: Queryable): Promise<MailRelay | null> {
  const [row] = await database.query<MailRelayRow>(selectCurrent)
  return row ? relayFrom(row) : null
}

export async function isMailRelayDeclared(database: Queryable): Promise<boolean> {
  const rows = await database.query(selectIsDeclared)
  return rows.length > 0
}

/** The processor of a relay's row, or null for the tenant's own. */
export function processorOf(row: MailRelayRow): RelayProcessor | null {
  const { processor_name: name, processor_address: address, processor_country: country } = row
  if (name === null || address === null || country === null) return null
  return { name, address, country, transferMechanism: row.transfer_mechanism }
}

function relayFrom(row: MailRelayRow): MailRelay {
  const { id, host, port, security, sender_address: senderAddress, credential_sealed: cell } = row
  const { keys } = currentTenant()
  const credential =
    cell && keys.openJson<RelayCredential>('mail_relays', 'credential_sealed', id, cell)
  return { host, port, security, senderAddress, credential, processor: processorOf(row) }
}
