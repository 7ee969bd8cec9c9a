import type { PersonRow } from '#app/auth/statements/person_statements'
import type { StaffRole } from '#app/auth/staff_role'
import { statement } from '#app/tenants/statement'

/** Waits for an ending that is under way; an ended connection gives no row. */
export const holdActiveConnection = statement(
  'federation.hold_active_connection',
  `select id from federation_connections where id = $1 and state = 'active' for share`
)

export type LinkedPersonRow = PersonRow & {
  identity_id: string
  is_sealed_account: boolean
}

const PERSON = `s.id, s.name_sealed, s.sign_in_name_sealed, s.state, s.passphrase_hash,
  s.is_sealed_account`

export const findLinkedPerson = statement(
  'federation.find_linked_person',
  `select ${PERSON}, i.id as identity_id from federated_identities i
   join staff s on s.id = i.staff_id
   where i.connection_id = $1 and i.subject_index = $2 and i.unlinked_at is null
   for update of s, i`
)

export const findPersonForLink = statement(
  'federation.find_person_for_link',
  `select ${PERSON} from staff s where s.id = $1 for update`
)

/** No row when the subject, or the person, has a link at this connection already. */
export const insertIdentity = statement(
  'federation.insert_identity',
  `insert into federated_identities
     (id, connection_id, subject_index, subject_sealed, staff_id, linked_by, last_seen_at)
   values ($1, $2, $3, $4, $5, $6, clock_timestamp())
   on conflict do nothing returning id`
)

export const seeIdentity = statement(
  'federation.see_identity',
  `update federated_identities set last_seen_at = clock_timestamp() where id = $1`
)

export type OwnIdentityRow = {
  id: string
  connection_id: string
  staff_id: string
  linked_by: 'first_sign_in' | 'own_account' | 'invitation'
  linked_at: Date
  last_seen_at: Date | null
}

/** The living links of a person. */
export const listIdentitiesOf = statement(
  'federation.list_identities_of',
  `select id, connection_id, staff_id, linked_by, linked_at, last_seen_at
   from federated_identities where staff_id = $1 and unlinked_at is null order by linked_at`
)

export const countIdentities = statement(
  'federation.count_identities',
  `select count(*)::int as total from federated_identities
   where connection_id = $1 and unlinked_at is null`
)

export const unlinkIdentity = statement(
  'federation.unlink_identity',
  `update federated_identities set unlinked_at = clock_timestamp()
   where id = $1 and staff_id = $2 and unlinked_at is null returning connection_id`
)

export const endSessionsOfLink = statement(
  'federation.end_sessions_of_link',
  `delete from sessions where staff_id = $1 and federation_connection_id = $2`
)

export type GivenRoleRow = { id: string; role: StaffRole; unit_id: string | null }

/** Roles that this connection gave the person and that have not ended. */
export const listGivenRoles = statement(
  'federation.list_given_roles',
  `select id, role, unit_id from assignments
   where staff_id = $1 and federation_connection_id = $2
     and (valid_until is null or valid_until > clock_timestamp())`
)

export const giveRole = statement(
  'federation.give_role',
  `insert into assignments (id, staff_id, role, unit_id, federation_connection_id)
   values ($1, $2, $3, $4, $5)`
)

export const endGivenRole = statement(
  'federation.end_given_role',
  `update assignments set valid_until = greatest(valid_from, clock_timestamp()) where id = $1`
)

/** Roles that count in a session this connection begins. */
export const countRoles = statement(
  'federation.count_roles',
  `select count(*)::int as total from assignments
   where staff_id = $1 and valid_from <= clock_timestamp()
     and (valid_until is null or valid_until > clock_timestamp())
     and (federation_connection_id is null or federation_connection_id = $2)`
)

export type FactorCount = { authenticators: number; passkeys: number }

export const countFactors = statement(
  'federation.count_factors',
  `select (select count(*)::int from staff_factors
       where staff_id = $1 and confirmed_at is not null) as authenticators,
     (select count(*)::int from staff_passkeys where staff_id = $1) as passkeys`
)

export const activateInvited = statement(
  'federation.activate_invited',
  `update staff set state = 'active' where id = $1 and state = 'invited'`
)

export const insertPersonByDirectory = statement(
  'federation.insert_person',
  `insert into staff (id, sign_in_name_index, sign_in_name_sealed, name_sealed, state)
   values ($1, $2, $3, $4, 'active') on conflict (sign_in_name_index) do nothing returning id`
)

/** What decides whether a person may sign in past every directory; nobody has no row. */
export type LocalSignInRow = {
  federated_only: boolean
  is_sealed: boolean
  lives_by_directory: boolean
}

export const readLocalSignIn = statement(
  'federation.read_local_sign_in',
  `select p.federated_only, coalesce(s.is_sealed_account, false) as is_sealed,
     exists (select from federated_identities i
       where i.staff_id = $1 and i.unlinked_at is null)
     and not exists (select from assignments a
       where a.staff_id = $1 and a.federation_connection_id is null
         and (a.valid_until is null or a.valid_until > clock_timestamp())) as lives_by_directory
   from sign_in_policy p left join staff s on s.id = $1`
)

export type LinkRow = { id: string; subject_sealed: Buffer }

/** Who a person is at a connection, while they are linked to it. */
export const findLink = statement(
  'federation.find_link',
  `select id, subject_sealed from federated_identities
   where staff_id = $1 and connection_id = $2 and unlinked_at is null`
)

/** Roles of a person are changed one after another. */
export const holdPerson = statement(
  'federation.hold_person',
  `select id from staff where id = $1 for update`
)
