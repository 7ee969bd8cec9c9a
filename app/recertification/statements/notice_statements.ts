import { statement } from '#app/tenants/statement'

/** People told of in one round of sending. */
const toldMax = 50

/** The second mail goes out so long before the due date, and never in the days after the first. */
const remindedAt = `greatest(d.due_at - interval '7 days', d.started_at + interval '2 days')`

/**
 * Who must answer for roles on a list that is open, has a confirmed address and has not been told:
 * the reviewer, or for the reviewers' own roles whoever oversees. Nobody is told of a list on which
 * only their own role is left. $1 now, $2 roles that oversee.
 */
export const selectUntoldReviewers = statement(
  'recertification.select_untold_reviewers',
  `select l.id as "listId", s.id as "staffId", $1 >= ${remindedAt} as "isReminder"
   from recertification_rounds d
   join recertification_lists l on l.round_id = d.id
   join staff s on s.state = 'active' and case
     when l.kind <> 'reviewers' then s.id = l.reviewer_staff_id
     else exists (select from assignments o where o.staff_id = s.id and o.role = any($2::text[])
       and o.valid_from <= $1 and (o.valid_until is null or o.valid_until > $1)) end
   where d.closed_at is null and d.lapses_at > $1
     and exists (select from staff_notice_addresses a where a.staff_id = s.id
       and a.confirmed_at is not null and a.ended_at is null)
     and exists (select from assignments h where h.staff_id = s.id
       and h.valid_from <= $1 and (h.valid_until is null or h.valid_until > $1))
     and exists (select from recertification_rights r where r.list_id = l.id
       and r.staff_id <> s.id and r.outcome is null and r.answer is null)
     and not exists (select from staff_deliveries m where m.staff_id = s.id and m.about_id = l.id
       and m.template = case when $1 >= ${remindedAt} then 'recertification_reminder'
         else 'recertification_due' end)
   order by d.due_at, l.id, s.id limit ${toldMax}`
)
