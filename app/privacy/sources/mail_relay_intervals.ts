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

const selectFirstStaffMail = statement(
  'privacy.select_first_staff_mail',
  'select min(created_at) as at from staff_deliveries'
)

const processing = {
  patients: {
    en: 'E-mail address, message with link and unit name',
    nb: 'E-postadresse, melding med lenke og enhetens navn',
  },
  patientsAndStaff: {
    en: 'E-mail address, message with link and unit name; of staff: e-mail address, what happened to their account',
    nb: 'E-postadresse, melding med lenke og enhetens navn; om ansatte: e-postadresse, hva som skjedde med kontoen deres',
  },
} as const

/**
 * Every mail relay the tenant has had, oldest first. From the first mail to staff on, staff stand
 * among those whose data each relay gets.
 */
export async function mailRelayIntervals(tenant: TenantScope): Promise<RelayInterval[]> {
  const rows = await tenant.database.query<MailRelayRow>(selectRelays)
  const [first] = await tenant.database.query<{ at: Date | null }>(selectFirstStaffMail)
  return rows.flatMap((row) => intervalsOf(row, first?.at ?? null))
}

/** Pure: one relay's time, cut where staff began to be written to. */
function intervalsOf(row: MailRelayRow, firstStaffMail: Date | null): RelayInterval[] {
  const { host, since: from, until } = row
  const patientsOnly = relayProcessor(row, 'patients')
  const withStaff = relayProcessor(row, 'patientsAndStaff')
  if (!firstStaffMail || (until && firstStaffMail >= until)) {
    return [{ processor: patientsOnly, host, from, until }]
  }
  if (firstStaffMail <= from) return [{ processor: withStaff, host, from, until }]
  return [
    { processor: patientsOnly, host, from, until: firstStaffMail },
    { processor: withStaff, host, from: firstStaffMail, until },
  ]
}

function relayProcessor(
  row: MailRelayRow,
  about: keyof typeof processing
): RegisteredProcessor | null {
  const processor = processorOf(row)
  return (
    processor && {
      ...processor,
      service: 'E-mail',
      processing: processing[about],
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
