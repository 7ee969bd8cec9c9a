import { statement } from '#app/tenants/statement'

/** Every kind of factor a person may hold: a reset leaves none of them. */
export const voidFactors = [
  statement('people.void_authenticators', `delete from staff_factors where staff_id = $1`),
  statement('people.void_passkeys', `delete from staff_passkeys where staff_id = $1`),
  statement('people.void_recovery_codes', `delete from staff_recovery_codes where staff_id = $1`),
]

export const insertFactorReset = statement(
  'people.insert_factor_reset',
  `insert into factor_resets (id, staff_id, by_staff_id, evidence_sealed) values ($1, $2, $3, $4)`
)

export const listFactorResets = statement(
  'people.list_factor_resets',
  `select id, by_staff_id, evidence_sealed, at from factor_resets where staff_id = $1
   order by at desc limit 50`
)

export const voidSetUpLinks = statement(
  'people.void_set_up_links',
  `update set_up_links set expires_at = now()
   where staff_id = $1 and used_at is null and expires_at > now()`
)
