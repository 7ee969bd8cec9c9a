import { processorOf, type MailRelayRow } from '#app/deliveries/mail_relay'
import type { RegisteredProcessor } from '#app/privacy/register_row'
import { statement } from '#app/tenants/statement'
import type { TenantScope } from '#app/tenants/tenant_scope'

/** A mail relay's time; `processor` is null for the tenant's own. */
export type RelayInterval = {
  processor: RegisteredProcessor | null
  host: string
  from: Date
  until: Date | null
}

const selectRelays = statement(
  'privacy.select_mail_relays',
  `select host, operated_by, processor_name, processor_address, processor_country,
     transfer_mechanism, since, until
   from mail_relays order by since`
)

/** Every mail relay the tenant has had, oldest first. */
export async function mailRelayIntervals(tenant: TenantScope): Promise<RelayInterval[]> {
  const rows = await tenant.database.query<MailRelayRow>(selectRelays)
  return rows.map((row) => ({
    processor: relayProcessor(row),
    host: row.host,
    from: row.since,
    until: row.until,
  }))
}

function relayProcessor(row: MailRelayRow): RegisteredProcessor | null {
  const processor = processorOf(row)
  return (
    processor && {
      ...processor,
      service: 'E-mail',
      processing: {
        en: 'E-mail address, message with link and unit name',
        nb: 'E-postadresse, melding med lenke og enhetens navn',
      },
      legalBasis: 'DPA',
      role: 'processor',
      condition: {
        en: 'While this relay is in use',
        nb: 'Så lenge denne e-posttjeneren er i bruk',
      },
      source: 'core:mail_relay',
    }
  )
}
