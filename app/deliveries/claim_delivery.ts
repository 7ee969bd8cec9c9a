import type { ClaimedDelivery, Outbox } from '#app/deliveries/outbox'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Takes one due delivery and commits that it is being sent, before any byte of it can leave; null
 * when none is due. Two workers never get the same one. One at a time, so that a worker that dies
 * leaves one delivery unknown and not a batch.
 */
export async function claimDelivery(outbox: Outbox, now: Date): Promise<ClaimedDelivery | null> {
  const { claimDue } = outbox.statements
  const [claimed] = await currentTenant().database.query<ClaimedDelivery>(claimDue, [now])
  return claimed ?? null
}
