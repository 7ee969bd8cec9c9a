import { statement } from '#app/tenants/statement'

export const insertPeople = statement(
  'staff_import.insert_people',
  `insert into staff (id, sign_in_name_index, sign_in_name_sealed, name_sealed,
     employee_number_index, employee_number_sealed)
   select * from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[])`
)

export const insertLinks = statement(
  'staff_import.insert_links',
  `insert into set_up_links (id, staff_id, token_hash, expires_at)
   select id, staff_id, token_hash, now() + interval '72 hours'
   from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as g(id, staff_id, token_hash)`
)

/** What is null stays as it is; a new name is found by its new words only. */
export const changePeopleCells = statement(
  'staff_import.change_people',
  `with given as (
     select * from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[])
       as g(id, sign_index, sign_sealed, name_sealed, number_index, number_sealed)
   ), forgotten as (
     delete from staff_tokens t using given g
     where t.staff_id = g.id and coalesce(g.name_sealed, g.sign_sealed) is not null
   )
   update staff s set
     sign_in_name_index = coalesce(g.sign_index, s.sign_in_name_index),
     sign_in_name_sealed = coalesce(g.sign_sealed, s.sign_in_name_sealed),
     name_sealed = coalesce(g.name_sealed, s.name_sealed),
     employee_number_index = coalesce(g.number_index, s.employee_number_index),
     employee_number_sealed = coalesce(g.number_sealed, s.employee_number_sealed),
     name_indexed = s.name_indexed and coalesce(g.name_sealed, g.sign_sealed) is null
   from given g where s.id = g.id`
)

export const insertRoles = statement(
  'staff_import.insert_roles',
  `insert into assignments (id, staff_id, role, unit_id, valid_from, valid_until)
   select id, staff_id, role, unit_id, coalesce(valid_from, clock_timestamp()), valid_until
   from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[])
     as g(id, staff_id, role, unit_id, valid_from, valid_until)`
)

export const changeEnds = statement(
  'staff_import.change_ends',
  `update assignments a set valid_until = g.valid_until
   from unnest($1::uuid[], $2::timestamptz[]) as g(id, valid_until) where a.id = g.id`
)
