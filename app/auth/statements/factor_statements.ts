import { statement } from '#app/tenants/statement'

export type FactorRow = { id: string; secret_sealed: Buffer; last_used_step: string }

/** Codes count while the person may work here; suspended between two factors is suspended. */
export function factorStatements(factors: string, owner: string, people: string) {
  return {
    findConfirmed: statement(
      `auth.find_confirmed_of_${factors}`,
      `select id, secret_sealed, last_used_step from ${factors}
       where ${owner} = $1 and confirmed_at is not null
         and exists (select from ${people} p where p.id = $1 and p.state = 'active')
       order by created_at`
    ),
    findUnconfirmed: statement(
      `auth.find_unconfirmed_of_${factors}`,
      `select id, secret_sealed, last_used_step from ${factors}
       where ${owner} = $1 and confirmed_at is null order by created_at limit 1`
    ),
    insert: statement(
      `auth.insert_${factors}`,
      `insert into ${factors} (id, ${owner}, kind, secret_sealed) values ($1, $2, 'totp', $3)`
    ),
    /** One code, one success, however many ask at once: the row is changed by the first alone. */
    useStep: statement(
      `auth.use_step_of_${factors}`,
      `update ${factors} set last_used_step = $2
       where id = $1 and last_used_step < $2 and confirmed_at is not null returning id`
    ),
    confirm: statement(
      `auth.confirm_${factors}`,
      `update ${factors} set confirmed_at = now(), last_used_step = $2
       where id = $1 and confirmed_at is null returning id`
    ),
    list: statement(
      `auth.list_${factors}`,
      `select id, last_used_step, confirmed_at from ${factors}
       where ${owner} = $1 and confirmed_at is not null order by confirmed_at, id`
    ),
    remove: statement(
      `auth.remove_${factors}`,
      `delete from ${factors}
       where id = $1 and ${owner} = $2 and confirmed_at is not null returning id`
    ),
    discardUnconfirmed: statement(
      `auth.discard_unconfirmed_of_${factors}`,
      `delete from ${factors} where ${owner} = $1 and confirmed_at is null`
    ),
  }
}
