import type { Locale } from '#app/deliveries/message_template'
import { statement } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type ClaimedDelivery = {
  id: string
  patient_id: string
  channel: string
  template: string
  locale: Locale
  recipient_sealed: Buffer
  values_sealed: Buffer
  attempts: number
  expires_at: Date
}

const claimDue = statement(
  'deliveries.claim_due',
  `with due as (
     select id from deliveries
     where state = 'queued' and next_attempt_at <= $1 and expires_at > $1
     order by next_attempt_at, id
     for update skip locked limit 1),
   claimed as (
     update deliveries
     set state = 'sending', attempts = attempts + 1, claimed_at = $1
     where id in (select id from due)
     returning id, patient_id, channel, template, locale, recipient_sealed, values_sealed,
       attempts, expires_at),
   kept as (
     insert into delivery_transitions (delivery_id, state, attempt, at)
     select id, 'sending', attempts, $1 from claimed)
   select * from claimed`
)

/**
 * Takes one due delivery and commits that it is being sent, before any byte of it can leave; null
 * when none is due. Two workers never get the same one. One at a time, so that a worker that dies
 * leaves one delivery unknown and not a batch.
 */
export async function claimDelivery(now: Date): Promise<ClaimedDelivery | null> {
  const [claimed] = await currentTenant().database.query<ClaimedDelivery>(claimDue, [now])
  return claimed ?? null
}
