import { statement } from '#app/tenants/statement'

export type ColleagueReadingRow = {
  id: string
  at: Date
  action: string
  outcome: string
  reason: string | null
  actor_id: string
  actor_name_sealed: Buffer
  patient_id: string
  summary_sealed: Buffer
  wrapped: Buffer | null
}

/** Readings of one page, newest first. */
const readingsMax = 200

/** What was done to the record of somebody who works with the reader; lists are left out. */
export const selectColleagueReadings = statement(
  'access.select_colleague_readings',
  `select e.id, e.at, e.action, e.outcome, e.reason, e.actor_id,
     s.name_sealed as actor_name_sealed, e.patient_id, p.summary_sealed, k.wrapped
   from audit_events e
   join staff s on s.id = e.actor_id
   join patients p on p.id = e.patient_id
   left join keystore.patient_keys k on k.patient_id = p.id
   where e.details ->> 'colleague' = 'true' and e.action <> 'patient.listed'
     and e.at > now() - interval '90 days'
   order by e.at desc, e.id desc limit ${readingsMax}`
)
