import { statement } from '#app/tenants/statement'

export const listUnits = statement(
  'people.list_units',
  `select u.id, u.name, count(distinct a.staff_id)::int as people from units u
   left join assignments a on a.unit_id = u.id and a.valid_from <= now()
     and (a.valid_until is null or a.valid_until > now())
   group by u.id order by u.name`
)

export const findUnitById = statement(
  'people.find_unit',
  `select id, name from units where id = $1`
)

export const insertUnit = statement(
  'people.insert_unit',
  `insert into units (id, name) values ($1, $2) on conflict (name) do nothing returning id`
)

export const renameUnit = statement(
  'people.rename_unit',
  `update units set name = $2 where id = $1
     and not exists (select from units where name = $2 and id <> $1) returning id`
)
