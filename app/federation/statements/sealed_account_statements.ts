import { statement } from '#app/tenants/statement'

/** An administrator without end, with a passphrase and two factors: what an emergency needs. */
const IS_FIT = `s.state = 'active' and s.passphrase_hash is not null
  and exists (select from assignments a where a.staff_id = s.id and a.role = 'administrator'
    and a.valid_from <= clock_timestamp() and a.valid_until is null
    and a.federation_connection_id is null)
  and (select count(*) from staff_factors f
      where f.staff_id = s.id and f.confirmed_at is not null)
    + (select count(*) from staff_passkeys k where k.staff_id = s.id) >= 2
  and not exists (select from federated_identities i
    where i.staff_id = s.id and i.unlinked_at is null)`

export const sealAccount = statement(
  'federation.seal_account',
  `update staff s set is_sealed_account = true
   where s.id = $1 and not s.is_sealed_account and ${IS_FIT} returning s.id`
)

export const unsealAccount = statement(
  'federation.unseal_account',
  `update staff set is_sealed_account = false
   where id = $1 and is_sealed_account returning id`
)

export const isSealedAccount = statement(
  'federation.is_sealed_account',
  `select id from staff where id = $1 and is_sealed_account`
)

export type SealedAccountRow = {
  id: string
  name_sealed: Buffer
  sign_in_name_sealed: Buffer
  is_sealed_account: boolean
  is_fit: boolean
}

/** Administrators who are sealed accounts, or could be. */
export const listSealable = statement(
  'federation.list_sealable',
  `select s.id, s.name_sealed, s.sign_in_name_sealed, s.is_sealed_account, ${IS_FIT} as is_fit
   from staff s
   where s.is_sealed_account or exists (select from assignments a
     where a.staff_id = s.id and a.role = 'administrator' and s.state = 'active'
       and a.valid_from <= clock_timestamp() and a.valid_until is null
       and a.federation_connection_id is null)
   order by s.created_at, s.id limit 200`
)

/** No row when directories alone let people in and no fit sealed account is left. */
export const findWayIn = statement(
  'federation.find_way_in',
  `select 1 as found from sign_in_policy p where not p.federated_only
     or exists (select from staff s where s.is_sealed_account and ${IS_FIT})`
)

export const findFitSealedAccount = statement(
  'federation.find_fit_sealed_account',
  `select s.id from staff s where s.is_sealed_account and ${IS_FIT} limit 1`
)

export const writeFederatedOnly = statement(
  'federation.write_federated_only',
  `update sign_in_policy set federated_only = $1, changed_at = now()
   where federated_only <> $1 returning federated_only`
)

export const readFederatedOnly = statement(
  'federation.read_federated_only',
  `select federated_only from sign_in_policy`
)

export const insertUse = statement(
  'federation.insert_sealed_use',
  `insert into sealed_account_uses (id, staff_id) values ($1, $2)`
)

/** Whoever can do something about it, but for the account itself. */
export const noticeAdministrators = statement(
  'federation.notice_administrators',
  `insert into staff_notices (id, staff_id, kind)
   select gen_random_uuid(), s.id, 'local_administrator_used' from staff s
   where s.state = 'active' and exists (select from assignments a
     where a.staff_id = s.id and a.role = 'administrator' and a.valid_from <= clock_timestamp()
       and (a.valid_until is null or a.valid_until > clock_timestamp()))`
)

export type SealedUseRow = {
  id: string
  staff_id: string
  at: Date
  reviewed_at: Date | null
  reviewed_by: string | null
}

export const listUses = statement(
  'federation.list_sealed_uses',
  `select id, staff_id, at, reviewed_at, reviewed_by from sealed_account_uses
   order by reviewed_at desc nulls first, at desc limit 50`
)

export const findUse = statement(
  'federation.find_sealed_use',
  'select id from sealed_account_uses where id = $1'
)

/** Somebody else looks at it than who used it. */
export const reviewUse = statement(
  'federation.review_sealed_use',
  `update sealed_account_uses set reviewed_at = clock_timestamp(), reviewed_by = $2
   where id = $1 and reviewed_at is null and staff_id <> $2 returning staff_id`
)
