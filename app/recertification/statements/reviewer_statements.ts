import { statement } from '#app/tenants/statement'

/** Can review: active, and with a role of their own now. `s` is the person. */
const CAN_REVIEW = `s.state = 'active' and exists (
  select from assignments h where h.staff_id = s.id and h.valid_from <= clock_timestamp()
    and (h.valid_until is null or h.valid_until > clock_timestamp()))`

export type UnitReviewerRow = {
  unit_id: string | null
  unit_name: string | null
  staff_id: string | null
  name_sealed: Buffer | null
  can_review: boolean | null
  rights: number
}

/** Every unit, and the roles that reach them all, with who reviews them and how many rights. */
export const listUnitReviewers = statement(
  'recertification.list_unit_reviewers',
  `select p.unit_id, p.unit_name, s.id as staff_id, s.name_sealed, ${CAN_REVIEW} as can_review,
     coalesce(c.rights, 0)::int as rights
   from (select null::uuid as unit_id, null::text as unit_name
         union all select id, name from units) p
   left join unit_reviewers v on v.unit_id is not distinct from p.unit_id
   left join staff s on s.id = v.staff_id
   left join (
     select unit_id, count(*) as rights from assignments
     where valid_until is null or valid_until > greatest(valid_from, clock_timestamp())
     group by unit_id) c on c.unit_id is not distinct from p.unit_id
   order by p.unit_name nulls first limit 5000`
)

export const findReviewer = statement(
  'recertification.find_reviewer',
  `select s.id, ${CAN_REVIEW} as can_review from staff s where s.sign_in_name_index = $1`
)

/** $1 id, $2 unit or null for the roles that reach every unit, $3 reviewer, $4 who names them. */
export const nameReviewer = statement(
  'recertification.name_reviewer',
  `insert into unit_reviewers (id, unit_id, staff_id, named_by_staff_id) values ($1, $2, $3, $4)
   on conflict (unit_id) do update
     set staff_id = excluded.staff_id, named_at = clock_timestamp(),
       named_by_staff_id = excluded.named_by_staff_id`
)
