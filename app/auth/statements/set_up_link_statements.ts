import { statement } from '#app/tenants/statement'

export type SetUpLinkRow = { id: string; person_id: string }

/** Days people take to open their letter; then the link is void. */
const LIFE = `interval '72 hours'`

export function setUpLinkStatements(links: string, owner: string) {
  return {
    insert: statement(
      `auth.insert_${links}`,
      `insert into ${links} (id, ${owner}, token_hash, expires_at)
       values ($1, $2, $3, now() + ${LIFE}) returning expires_at`
    ),
    findUsable: statement(
      `auth.find_usable_${links}`,
      `select id, ${owner} as person_id from ${links}
       where token_hash = $1 and used_at is null and expires_at > now()`
    ),
    use: statement(
      `auth.use_${links}`,
      `update ${links} set used_at = now()
       where token_hash = $1 and used_at is null and expires_at > now()
       returning id, ${owner} as person_id`
    ),
    voidOthers: statement(
      `auth.void_${links}`,
      `update ${links} set expires_at = now()
       where ${owner} = $1 and used_at is null and expires_at > now()`
    ),
  }
}
