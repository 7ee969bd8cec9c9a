import { statement, type Transaction } from '#app/tenants/plane_database'

const useOne = statement(
  'federation.use_invitation',
  `update federation_invitations set used_at = clock_timestamp()
   where id = $1 and used_at is null and expires_at > clock_timestamp() returning id`
)

/** Uses an invitation up; false when it was used before, replaced, or is too old. */
export async function useInvitation(trx: Transaction, invitationId: string): Promise<boolean> {
  const used = await trx.query(useOne, [invitationId])
  return used.length > 0
}
