import type { EpisodeFacts } from '#app/records/statements/patient_statements'
import { accessFactsOf, type AccessFacts } from '#app/access/statements/access_facts'
import { statement } from '#app/tenants/statement'

export type WaitingRequestRow = {
  id: string
  patient_id: string
  staff_id: string
  staff_name_sealed: Buffer
  /** Clinical units of the one who asks. */
  units: { id: string; name: string }[]
  asked_at: Date
  reason_sealed: Buffer
  summary_sealed: Buffer
  wrapped: Buffer
  episodes: EpisodeFacts[]
  access_facts: AccessFacts
}

/** Requests of one page. */
const requestsMax = 200

const facts = `'id', e.id, 'unitId', e.unit_id, 'status', e.status, 'startedAt', e.started_at,
  'endedAt', e.ended_at, 'responsibleStaffId', e.responsible_staff_id`

/** What waits where the reader might answer; who may is then decided for each. */
export const selectWaitingRequests = statement(
  'access.select_waiting_requests',
  `select r.id, r.patient_id, r.staff_id, s.name_sealed as staff_name_sealed, r.asked_at,
     r.reason_sealed, p.summary_sealed, k.wrapped,
     coalesce((select json_agg(distinct jsonb_build_object('id', u.id, 'name', u.name))
       from assignments a join units u on u.id = a.unit_id
       where a.staff_id = r.staff_id and a.role = 'clinician' and a.valid_from <= now()
         and (a.valid_until is null or a.valid_until > now())), '[]'::json) as units,
     coalesce((select json_agg(json_build_object(${facts})) from episodes e
       where e.patient_id = p.id), '[]'::json) as episodes,
     ${accessFactsOf('p.id', '$1')}
   from access_requests r
   join staff s on s.id = r.staff_id
   join patients p on p.id = r.patient_id
   join keystore.patient_keys k on k.patient_id = p.id
   where r.state = 'waiting' and r.staff_id <> $1
     and ($2 or exists (select from episodes e where e.patient_id = p.id
       and (e.unit_id = any($3::uuid[]) or e.responsible_staff_id = $1)))
   order by r.asked_at limit ${requestsMax}`
)

export const selectRequest = statement(
  'access.select_request',
  `select id, patient_id, staff_id from access_requests where id = $1`
)

export const answerRequest = statement(
  'access.answer_request',
  `update access_requests
   set state = $2, answered_at = $3, answered_by_staff_id = $4, answer_sealed = $5, valid_until = $6
   where id = $1 and state = 'waiting' and staff_id <> $4 returning id`
)
