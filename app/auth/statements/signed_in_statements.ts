import type { StaffRole } from '#app/auth/staff_role'
import type { FactorPolicy } from '#app/auth/statements/sign_in_policy_statements'
import { statement } from '#app/tenants/statement'

/** What decides whether a person must mend their sign-in before anything else. */
export type AccountFacts = {
  isCompromised: boolean
  hasNotices: boolean
  hasPasskey: boolean
  factors: FactorPolicy
  /** The directory that began the session still lets people in; true without one. */
  isConnectionActive: boolean
  /** Absent on the console, which has no register of devices. */
  devices?: DeviceFacts
}

export type DeviceTrust = 'personal' | 'ward_shared' | 'kiosk'

/** The tenant's policy, and the device this session is bound to as the register has it now. */
export type DeviceFacts = {
  admission: 'any' | 'enrolled'
  idleMinutes: Record<DeviceTrust, number>
  proofMinutes: number
  device: { trust: DeviceTrust; state: 'pending' | 'active' | 'revoked'; isTheirs: boolean } | null
}

export type SignedInStaffRow = {
  id: string
  name_sealed: Buffer
  account_facts: AccountFacts
  /** When the first list that this person must answer is due. */
  review_due_at: Date | null
  assignments: { role: StaffRole; unitId: string | null; unitName: string | null }[]
}

/**
 * Who is suspended, or whose assignment has ended, is refused at the next request. $2 is the
 * directory that began the session: roles it gave count in its own sessions alone, so that nobody
 * keeps them by signing in past it. $3 is the device the session is bound to.
 */
export const loadSignedInStaff = statement(
  'auth.load_signed_in_staff',
  `select s.id, s.name_sealed,
     json_build_object('isCompromised', s.passphrase_compromised_at is not null,
       'hasNotices', exists (select from staff_notices n
         where n.staff_id = s.id and n.seen_at is null),
       'hasPasskey', exists (select from staff_passkeys k where k.staff_id = s.id),
       'factors', (select factors from sign_in_policy),
       'isConnectionActive', $2::uuid is null or exists (select from federation_connections c
         where c.id = $2 and c.state = 'active'),
       'devices', (select json_build_object('admission', p.admission, 'proofMinutes', p.proof_minutes,
           'idleMinutes', json_build_object('personal', p.personal_idle_minutes,
             'ward_shared', p.ward_shared_idle_minutes, 'kiosk', p.kiosk_idle_minutes),
           'device', (select json_build_object('trust', d.trust, 'state', d.state,
               'isTheirs', d.trust <> 'personal' or d.owner_staff_id = s.id)
             from devices d where d.id = $3))
         from device_policy p)) as account_facts,
     (select min(d.due_at) from recertification_lists l
       join recertification_rounds d on d.id = l.round_id and d.closed_at is null
       where l.reviewer_staff_id = s.id and exists (select from recertification_rights r
         where r.list_id = l.id and r.outcome is null)) as review_due_at,
     coalesce(json_agg(json_build_object('role', a.role, 'unitId', u.id, 'unitName', u.name)
       order by u.name, a.role) filter (where a.id is not null), '[]') as assignments
   from staff s
   left join assignments a on a.staff_id = s.id and a.valid_from <= now()
     and (a.valid_until is null or a.valid_until > now())
     and (a.federation_connection_id is null or a.federation_connection_id = $2)
   left join units u on u.id = a.unit_id
   where s.id = $1 and s.state = 'active'
   group by s.id`
)

export type SignedInOperatorRow = { id: string; name_sealed: Buffer; account_facts: AccountFacts }

export const loadSignedInOperator = statement(
  'auth.load_signed_in_operator',
  `select o.id, o.name_sealed,
     json_build_object('isCompromised', o.passphrase_compromised_at is not null,
       'hasNotices', exists (select from operator_notices n
         where n.operator_id = o.id and n.seen_at is null),
       'hasPasskey', exists (select from operator_passkeys k where k.operator_id = o.id),
       'factors', 'any', 'isConnectionActive', true) as account_facts
   from operators o where o.id = $1 and o.state = 'active'`
)
