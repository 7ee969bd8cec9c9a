import { listPeriods, type PeriodRow } from '#app/federation/statements/connection_statements'
import { joinIntervals } from '#app/privacy/join_intervals'
import type { Interval, RegisteredActivity, RegisteredProcessor } from '#app/privacy/register_row'
import type { RegisterSource } from '#app/privacy/register_sources'

/** Directories that let staff in: a processor when another company runs one, else a recipient. */
export const federationRegisterSource: RegisterSource = {
  name: 'federation',
  collect: async (tenant) => {
    const rows = await tenant.database.query<PeriodRow>(listPeriods, [null])
    return {
      processors: joinIntervals(rows.flatMap(processorInterval)),
      activities: joinIntervals(rows.map((row) => activityInterval(row, tenant.name))),
    }
  },
}

function processorInterval(row: PeriodRow): Interval<RegisteredProcessor>[] {
  const { processor_name: name, processor_address: address, processor_country: country } = row
  if (name === null || address === null || country === null) return []
  const item: RegisteredProcessor = {
    name,
    address,
    country,
    service: 'Sign-in',
    processing: {
      en: 'Name, user name, groups and times of sign-in of staff',
      nb: 'Navn, brukernavn, grupper og tidspunkter for innlogging for ansatte',
    },
    legalBasis: 'DPA',
    role: 'processor',
    condition: {
      en: `While staff sign in with ${row.name}`,
      nb: `Så lenge ansatte logger inn med ${row.name}`,
    },
    transferMechanism: row.transfer_mechanism,
    source: 'core:federation',
  }
  return [{ item, from: row.since, until: row.until }]
}

function activityInterval(row: PeriodRow, controller: string): Interval<RegisteredActivity> {
  const recipient = row.processor_name ?? `${controller} (${row.host})`
  const country = row.processor_country
  const item: RegisteredActivity = {
    id: `federation_${row.connection_id}`,
    name: { en: `Sign-in with ${row.name}`, nb: `Innlogging med ${row.name}` },
    purpose: {
      en: 'Know that staff are who the directory says, and give them the roles of their groups',
      nb: 'Vite at ansatte er den katalogen sier, og gi dem rollene gruppene deres har',
    },
    legalBasis: {
      en: 'GDPR article 6(1)(c) and (e)',
      nb: 'Personvernforordningen artikkel 6 nr. 1 c og e',
    },
    dataSubjects: { en: 'Staff', nb: 'Ansatte' },
    categories: {
      en: 'Name, user name, groups, times of sign-in',
      nb: 'Navn, brukernavn, grupper, tidspunkter for innlogging',
    },
    recipients: [recipient],
    transfers: row.transfer_mechanism && country ? [`${country}: ${row.transfer_mechanism}`] : [],
    retention: {
      en: 'The employment, then as long as the log names them',
      nb: 'Ansettelsen, deretter så lenge loggen viser til dem',
    },
    security: {
      en: 'One outbound broker, signed answers, links kept as keyed hashes, settings encrypted',
      nb: 'Én utgående megler, signerte svar, koblinger som nøklede hasher, innstillinger kryptert',
    },
    source: 'core:federation',
  }
  return { item, from: row.since, until: row.until }
}
