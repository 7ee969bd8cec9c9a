import { statement } from '#app/tenants/statement'

export const selectPolicy = statement(
  'approvals.select_policy',
  'select required from four_eyes_policies where kind = $1'
)

export const selectPolicies = statement(
  'approvals.select_policies',
  'select kind, required from four_eyes_policies'
)

export const writePolicy = statement(
  'approvals.write_policy',
  `insert into four_eyes_policies (kind, required) values ($1, $2)
   on conflict (kind) do update set required = $2, changed_at = clock_timestamp()`
)

export const countAdministrators = statement(
  'approvals.count_administrators',
  `select count(distinct s.id)::int as count from staff s join assignments a on a.staff_id = s.id
   where s.state = 'active' and a.role = 'administrator' and a.valid_from <= clock_timestamp()
     and (a.valid_until is null or a.valid_until > clock_timestamp())`
)

/** What is asked twice waits once: the second asking finds the first. */
export const insertApproval = statement(
  'approvals.insert',
  `insert into approvals (id, kind, content_sealed, content_hash, requested_by_kind, requested_by_id,
     requested_at, expires_at)
   select $1, $2, $3, $4, $5, $6, t.at, t.at + interval '24 hours'
   from (select clock_timestamp() as at) t`
)

export const findWaiting = statement(
  'approvals.find_waiting',
  `select id from approvals where kind = $1 and content_hash = $2 and decision is null
     and expires_at > clock_timestamp() and requested_by_id = $3 limit 1`
)

/** An operator, or somebody of the staff who still works here. */
const requesterStands = `(a.requested_by_kind = 'operator' or exists (
  select from staff s where s.id = a.requested_by_id and s.state = 'active'))`

/** The yes and the act in one: the row lock lets one of many through. */
export const executeWaiting = statement(
  'approvals.execute_waiting',
  `update approvals a set decision = 'approved', decided_by_staff_id = $4,
     decided_at = clock_timestamp(), approved_hash = $3, executed_at = clock_timestamp()
   where a.id = $1 and a.kind = $2 and a.content_hash = $3 and a.decision is null
     and a.expires_at > clock_timestamp() and ${requesterStands}
     and (a.requested_by_kind = 'operator' or a.requested_by_id <> $4)
   returning a.content_sealed, a.requested_by_id`
)

export const executeApproved = statement(
  'approvals.execute_approved',
  `update approvals a set executed_at = clock_timestamp()
   where a.id = $1 and a.kind = $2 and a.content_hash = $3 and a.approved_hash = $3
     and a.decision = 'approved' and a.executed_at is null and a.expires_at > clock_timestamp()
   returning a.content_sealed, a.requested_by_id`
)

/** The yes alone, for what a command does later. */
export const approveWaiting = statement(
  'approvals.approve_waiting',
  `update approvals a set decision = 'approved', decided_by_staff_id = $4,
     decided_at = clock_timestamp(), approved_hash = $3
   where a.id = $1 and a.kind = $2 and a.content_hash = $3 and a.decision is null
     and a.expires_at > clock_timestamp() and ${requesterStands}
     and (a.requested_by_kind = 'operator' or a.requested_by_id <> $4)
   returning a.id`
)

export const refuseWaiting = statement(
  'approvals.refuse_waiting',
  `update approvals set decision = $2, decided_by_staff_id = $3, decided_at = clock_timestamp()
   where id = $1 and decision is null and expires_at > clock_timestamp() returning kind`
)

export type ApprovalRow = {
  id: string
  kind: string
  content_sealed: Buffer
  content_hash: Buffer
  requested_by_kind: 'staff' | 'operator'
  requested_by_id: string
  requester_sealed: Buffer | null
  operator_sealed: Buffer | null
  requested_at: Date
  expires_at: Date
  decision: 'approved' | 'refused' | 'withdrawn' | null
  decided_at: Date | null
  decider_sealed: Buffer | null
  decided_by_staff_id: string | null
  executed_at: Date | null
}

const columns = `a.id, a.kind, a.content_sealed, a.content_hash, a.requested_by_kind,
  a.requested_by_id, r.name_sealed as requester_sealed, o.name_sealed as operator_sealed,
  a.requested_at, a.expires_at, a.decision, a.decided_at, a.decided_by_staff_id, a.executed_at,
  d.name_sealed as decider_sealed`
const joins = `left join staff r on r.id = a.requested_by_id and a.requested_by_kind = 'staff'
  left join known_operators o on o.id = a.requested_by_id and a.requested_by_kind = 'operator'
  left join staff d on d.id = a.decided_by_staff_id`

/** Approvals of one page. */
const approvalsMax = 100

/** What waits stands first, then the newest. */
export const selectApprovals = statement(
  'approvals.select',
  `select ${columns} from approvals a ${joins}
   order by (a.decision is null and a.expires_at > clock_timestamp()) desc, a.requested_at desc
   limit ${approvalsMax}`
)

export const selectApproval = statement(
  'approvals.select_one',
  `select ${columns} from approvals a ${joins} where a.id = $1`
)
