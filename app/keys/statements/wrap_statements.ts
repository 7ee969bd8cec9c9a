import { statement } from '#app/tenants/statement'

/** One wrap of a KEK; a key has one for each certificate that may open it. */
export type KekWrapRow = {
  id: string
  tenant_id: string | null
  wrapped: Buffer
  wrapped_by: string
}

export const selectKekWraps = statement(
  'keys.select_kek_wraps',
  `select id, tenant_id, wrapped, wrapped_by from keys
   where kind = 'kek' and destroyed_at is null and wrapped_by = $1 order by id`
)

/** Another wrap of a key that has one: the same life, for another certificate. */
export const insertWrap = statement(
  'keys.insert_wrap',
  `insert into keys (id, tenant_id, kind, wrapped, wrapped_by, created_at, used_from, retired_at)
   select id, tenant_id, kind, $3, $4, created_at, used_from, retired_at
   from keys where id = $1 and wrapped_by = $2
   on conflict do nothing`
)

/** Wraps for certificates that are no longer this installation's; never the last of a key. */
export const deleteOtherWraps = statement(
  'keys.delete_other_wraps',
  `delete from keys k where kind = 'kek' and destroyed_at is null and wrapped_by <> all($1::text[])
     and exists (select from keys other where other.id = k.id and other.wrapped_by = any($1::text[]))
   returning id`
)

/** KEKs that only one certificate can unwrap. */
export const countUnrecoverable = statement(
  'keys.count_unrecoverable',
  `select count(*)::int as count from keys k where kind = 'kek' and destroyed_at is null
     and not exists (select from keys other where other.id = k.id and other.wrapped_by = $1)`
)
