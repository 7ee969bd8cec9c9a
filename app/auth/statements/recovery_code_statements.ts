import { statement } from '#app/tenants/statement'

export function recoveryCodeStatements(codes: string, owner: string, people: string) {
  return {
    insertAll: statement(
      `auth.insert_${codes}`,
      `insert into ${codes} (code_hash, ${owner}) select hash, $1 from unnest($2::bytea[]) hash`
    ),
    void: statement(`auth.void_${codes}`, `delete from ${codes} where ${owner} = $1`),
    /** One code, one success: the row is changed by the first alone. */
    use: statement(
      `auth.use_${codes}`,
      `update ${codes} set used_at = now()
       where code_hash = $1 and ${owner} = $2 and used_at is null
         and exists (select from ${people} p where p.id = $2 and p.state = 'active')
       returning code_hash`
    ),
    isUsed: statement(
      `auth.is_used_${codes}`,
      `select code_hash from ${codes}
       where code_hash = $1 and ${owner} = $2 and used_at is not null`
    ),
    count: statement(
      `auth.count_${codes}`,
      `select count(*) filter (where used_at is null)::int as left, min(created_at) as created_at
       from ${codes} where ${owner} = $1`
    ),
  }
}
