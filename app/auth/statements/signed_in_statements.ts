import type { StaffRole } from '#app/auth/staff_role'
import type { FactorPolicy } from '#app/auth/statements/sign_in_policy_statements'
import { statement } from '#app/tenants/statement'

/** What decides whether a person must mend their sign-in before anything else. */
export type AccountFacts = {
  isCompromised: boolean
  hasNotices: boolean
  hasPasskey: boolean
  factors: FactorPolicy
}

export type SignedInStaffRow = {
  id: string
  name_sealed: Buffer
  account_facts: AccountFacts
  assignments: { role: StaffRole; unitId: string | null; unitName: string | null }[]
}

/** Who is suspended, or whose assignment has ended, is refused at the next request. */
export const loadSignedInStaff = statement(
  'auth.load_signed_in_staff',
  `select s.id, s.name_sealed,
     json_build_object('isCompromised', s.passphrase_compromised_at is not null,
       'hasNotices', exists (select from staff_notices n
         where n.staff_id = s.id and n.seen_at is null),
       'hasPasskey', exists (select from staff_passkeys k where k.staff_id = s.id),
       'factors', (select factors from sign_in_policy)) as account_facts,
     coalesce(json_agg(json_build_object('role', a.role, 'unitId', u.id, 'unitName', u.name)
       order by u.name, a.role) filter (where a.id is not null), '[]') as assignments
   from staff s
   left join assignments a on a.staff_id = s.id and a.valid_from <= now()
     and (a.valid_until is null or a.valid_until > now())
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
       'factors', 'any') as account_facts
   from operators o where o.id = $1 and o.state = 'active'`
)
