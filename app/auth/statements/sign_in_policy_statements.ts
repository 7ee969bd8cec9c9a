import { statement } from '#app/tenants/statement'

export type FactorPolicy = 'any' | 'phishing_resistant'

export const readSignInPolicy = statement(
  'auth.read_sign_in_policy',
  `select factors from sign_in_policy`
)

export const writeSignInPolicy = statement(
  'auth.write_sign_in_policy',
  `update sign_in_policy set factors = $1, changed_at = now() where factors <> $1 returning factors`
)

/** Passkeys in the hands of those who can help others in again. */
export const countAdministratorPasskeys = statement(
  'auth.count_administrator_passkeys',
  `select count(distinct k.id)::int as count
   from staff_passkeys k
   join staff s on s.id = k.staff_id and s.state = 'active'
   join assignments a on a.staff_id = s.id and a.role = 'administrator' and a.valid_from <= now()
     and (a.valid_until is null or a.valid_until > now())`
)
