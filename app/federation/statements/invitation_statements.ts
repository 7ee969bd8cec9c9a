import { statement } from '#app/tenants/statement'

export type InvitationRow = {
  id: string
  connection_id: string
  staff_id: string
  name_sealed: Buffer
}

export const findInvitation = statement(
  'federation.find_invitation',
  `select v.id, v.connection_id, v.staff_id, s.name_sealed
   from federation_invitations v
   join staff s on s.id = v.staff_id and s.state <> 'suspended' and not s.is_sealed_account
   where v.token_hash = $1 and v.used_at is null and v.expires_at > clock_timestamp()`
)

export const voidInvitations = statement(
  'federation.void_invitations',
  `update federation_invitations set used_at = clock_timestamp()
   where staff_id = $1 and connection_id = $2 and used_at is null`
)

export const insertInvitation = statement(
  'federation.insert_invitation',
  `insert into federation_invitations (id, connection_id, staff_id, token_hash, created_by)
   values ($1, $2, $3, $4, $5) returning expires_at`
)
