import { statement } from '#app/tenants/statement'

export type PersonRow = {
  id: string
  name_sealed: Buffer
  sign_in_name_sealed: Buffer
  state: 'invited' | 'active' | 'suspended'
  passphrase_hash: string | null
}

const COLUMNS = 'id, name_sealed, sign_in_name_sealed, state, passphrase_hash'

/** What sign-in asks of the people of a plane; staff and operators differ in the table alone. */
export function personStatements(people: 'staff' | 'operators') {
  return {
    findBySignInName: statement(
      `auth.find_${people}_by_sign_in_name`,
      `select ${COLUMNS} from ${people} where sign_in_name_index = $1`
    ),
    find: statement(`auth.find_${people}`, `select ${COLUMNS} from ${people} where id = $1`),
    findLocked: statement(
      `auth.find_${people}_locked`,
      `select ${COLUMNS} from ${people} where id = $1 for update`
    ),
    insert: statement(
      `auth.insert_${people}`,
      `insert into ${people} (id, sign_in_name_index, sign_in_name_sealed, name_sealed)
       values ($1, $2, $3, $4)`
    ),
    choosePassphrase: statement(
      `auth.choose_passphrase_of_${people}`,
      `update ${people} set passphrase_hash = $2
       where id = $1 and state = 'invited' and passphrase_hash is null returning id`
    ),
    strengthenHash: statement(
      `auth.strengthen_hash_of_${people}`,
      `update ${people} set passphrase_hash = $3 where id = $1 and passphrase_hash = $2`
    ),
    changePassphrase: statement(
      `auth.change_passphrase_of_${people}`,
      `update ${people} set passphrase_hash = $3, passphrase_compromised_at = null
       where id = $1 and passphrase_hash = $2 and state = 'active' returning id`
    ),
    markCompromised: statement(
      `auth.mark_passphrase_compromised_of_${people}`,
      `update ${people} set passphrase_compromised_at = now()
       where id = $1 and passphrase_hash is not null returning id`
    ),
    forgetPassphrase: statement(
      `auth.forget_passphrase_of_${people}`,
      `update ${people} set passphrase_hash = null where id = $1 and state = 'invited'`
    ),
    activate: statement(
      `auth.activate_${people}`,
      `update ${people} set state = 'active' where id = $1 and state = 'invited' returning id`
    ),
  }
}
