import { statement } from '#app/tenants/statement'

/** The same for every name: whether somebody has it is looked up later, by the worker. */
export const insertRequest = statement(
  'recovery.insert_request',
  'insert into recovery_requests (name_index) values ($1)'
)

/** One request, gone with what comes of it; two workers never take the same. */
export const takeRequest = statement(
  'recovery.take_request',
  `delete from recovery_requests where id in (
     select id from recovery_requests order by requested_at for update skip locked limit 1)
   returning name_index, requested_at`
)

export type TakenRequest = { name_index: Buffer; requested_at: Date }

export const countLinks = statement(
  'recovery.count_links',
  `select count(*)::int as count from recovery_links
   where staff_id = $1 and created_at > now() - interval '1 hour'`
)

export const insertLink = statement(
  'recovery.insert_link',
  `insert into recovery_links (id, staff_id, token_hash, account_version, created_at, expires_at)
   values ($1, $2, $3, $4, now(), now() + interval '30 minutes') returning expires_at`
)

export const findLink = statement(
  'recovery.find_link',
  `select staff_id, account_version from recovery_links
   where token_hash = $1 and used_at is null and expires_at > now()`
)

export const useLink = statement(
  'recovery.use_link',
  `update recovery_links set used_at = now()
   where token_hash = $1 and used_at is null and expires_at > now()
   returning staff_id, account_version`
)

export type LinkRow = { staff_id: string; account_version: Buffer }
