import { statement } from '#app/tenants/statement'

export function noticeStatements(notices: string, owner: string) {
  return {
    insert: statement(
      `auth.insert_${notices}`,
      `insert into ${notices} (id, ${owner}, kind) values ($1, $2, $3)`
    ),
    /** Only sessions that began later are told: whoever did it must not be the one who reads it. */
    listUnseen: statement(
      `auth.list_unseen_${notices}`,
      `select id, kind, at from ${notices}
       where ${owner} = $1 and seen_at is null and at < $2 order by at limit 20`
    ),
    markSeen: statement(
      `auth.mark_seen_${notices}`,
      `update ${notices} set seen_at = now()
       where ${owner} = $1 and seen_at is null and at < $2`
    ),
  }
}
