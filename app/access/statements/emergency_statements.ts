import type { EmergencyTemplate } from '#app/access/policy/emergency_template'
import { statement } from '#app/tenants/statement'

export const insertEmergency = statement(
  'access.insert_emergency',
  `insert into emergency_accesses
     (id, patient_id, staff_id, template, note_sealed, passed_block, opened_at, ends_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`
)

export const countRecentEmergencies = statement(
  'access.count_recent_emergencies',
  `select count(*)::int as count from emergency_accesses
   where staff_id = $1 and opened_at > $2::timestamptz - interval '24 hours'`
)

export const endEmergencies = statement(
  'access.end_emergencies',
  `update emergency_accesses set ended_at = $3
   where patient_id = $1 and staff_id = $2 and ended_at is null and ends_at > $3 returning id`
)

export type EmergencyRow = {
  id: string
  patient_id: string
  staff_id: string
  staff_name_sealed: Buffer
  template: EmergencyTemplate
  note_sealed: Buffer | null
  passed_block: boolean
  opened_at: Date
  until: Date
  reviewed_at: Date | null
  reviewer_staff_id: string | null
  reviewer_name_sealed: Buffer | null
  outcome: string | null
  review_note_sealed: Buffer | null
  within_day: number
  summary_sealed: Buffer
  wrapped: Buffer
}

/** Emergencies of one page; each is somebody's to look into. */
const reviewsMax = 200

/** Not reviewed first, oldest first: what is overdue stands on top by itself. */
export const selectEmergencies = statement(
  'access.select_emergencies',
  `with counted as (
     select m.*, count(*) over (partition by m.staff_id order by m.opened_at
       range between interval '24 hours' preceding and current row)::int as within_day
     from emergency_accesses m)
   select c.id, c.patient_id, c.staff_id, s.name_sealed as staff_name_sealed, c.template,
     c.note_sealed, c.passed_block, c.opened_at, coalesce(c.ended_at, c.ends_at) as until,
     c.reviewed_at, c.reviewer_staff_id, r.name_sealed as reviewer_name_sealed, c.outcome,
     c.review_note_sealed, c.within_day, p.summary_sealed, k.wrapped
   from counted c
   join staff s on s.id = c.staff_id
   left join staff r on r.id = c.reviewer_staff_id
   join patients p on p.id = c.patient_id
   join keystore.patient_keys k on k.patient_id = p.id
   order by c.reviewed_at desc nulls first, c.opened_at limit ${reviewsMax}`
)

/** Who has opened three or more within some 24 hours of the last week. */
export const selectUnusual = statement(
  'access.select_unusual',
  `with counted as (
     select staff_id, opened_at, count(*) over (partition by staff_id order by opened_at
       range between interval '24 hours' preceding and current row)::int as within_day
     from emergency_accesses where opened_at > $1::timestamptz - interval '8 days')
   select c.staff_id as id, s.name_sealed, max(c.within_day)::int as count,
     max(c.opened_at) as last_at
   from counted c join staff s on s.id = c.staff_id
   where c.within_day >= $2 and c.opened_at > $1::timestamptz - interval '7 days'
   group by c.staff_id, s.name_sealed order by max(c.opened_at) desc`
)

export const selectEmergency = statement(
  'access.select_emergency',
  `select m.id, m.patient_id, m.staff_id, m.reviewed_at, k.wrapped from emergency_accesses m
   join keystore.patient_keys k on k.patient_id = m.patient_id where m.id = $1`
)

export const reviewEmergency = statement(
  'access.review_emergency',
  `update emergency_accesses
   set reviewed_at = $2, reviewer_staff_id = $3, outcome = $4, review_note_sealed = $5
   where id = $1 and reviewed_at is null and staff_id <> $3 returning id`
)

/** Reviews told of in one round. */
const toldMax = 20

/**
 * Emergencies that wait for a review and of which nobody has been told by mail, as due or as
 * overdue; none while nobody has an address. $1: opened before then, the review is overdue.
 */
export const selectUntoldReviews = statement(
  'access.select_untold_reviews',
  `select m.id, m.opened_at < $1 as "isOverdue" from emergency_accesses m
   where m.reviewed_at is null
     and exists (select from staff_notice_addresses a
       where a.confirmed_at is not null and a.ended_at is null)
     and not exists (select from staff_deliveries d where d.about_id = m.id
       and d.template = case when m.opened_at < $1 then 'emergency_review_overdue'
         else 'emergency_review_due' end)
   order by m.opened_at limit ${toldMax}`
)
