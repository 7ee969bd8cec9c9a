import { statement } from '#app/tenants/statement'

const REFERENCE = (table: string) => `encode(substring(${table}.id_hash from 1 for 8), 'hex')`

/**
 * $1 the session in use, $2 the finding's id. A pair of devices that was found to be one person's
 * is not asked about again for thirty days.
 */
export const insertSharedFinding = statement(
  'auth.insert_shared_finding',
  `insert into session_findings
     (id, staff_id, first_session_ref, second_session_ref, first_device_id, second_device_id)
   select $2, s.staff_id, ${REFERENCE('o')}, ${REFERENCE('s')}, o.device_id, s.device_id
   from sessions s
   join sessions o on o.staff_id = s.staff_id and o.id_hash <> s.id_hash
   where s.id_hash = $1 and s.assurance >= 2 and o.assurance >= 2
     and o.last_seen_at > now() - interval '2 minutes'
     and o.address_hash <> s.address_hash
     and (s.device_id is null or s.device_id is distinct from o.device_id)
     and not exists (
       select from session_findings f
       where f.staff_id = s.staff_id and f.outcome = 'one_person'
         and f.closed_at > now() - interval '30 days'
         and (f.first_device_id, f.second_device_id)
           in ((s.device_id, o.device_id), (o.device_id, s.device_id)))
   limit 1
   on conflict do nothing
   returning id, staff_id`
)
