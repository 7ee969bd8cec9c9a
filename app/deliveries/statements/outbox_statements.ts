import { statement } from '#app/tenants/statement'

export type OutboxStatements = ReturnType<typeof outboxStatements>

/** What a worker and the sweeper ask of an outbox; outboxes differ in their tables alone. */
export function outboxStatements(deliveries: string, transitions: string, owner: string) {
  return {
    claimDue: statement(
      `deliveries.claim_due_${deliveries}`,
      `with due as (
         select id from ${deliveries}
         where state = 'queued' and next_attempt_at <= $1 and expires_at > $1
         order by next_attempt_at, id
         for update skip locked limit 1),
       claimed as (
         update ${deliveries}
         set state = 'sending', attempts = attempts + 1, claimed_at = $1
         where id in (select id from due)
         returning id, ${owner} as person_id, channel, template, locale, recipient_sealed,
           values_sealed, attempts, expires_at),
       kept as (
         insert into ${transitions} (delivery_id, state, attempt, at)
         select id, 'sending', attempts, $1 from claimed)
       select * from claimed`
    ),
    move: statement(
      `deliveries.move_${deliveries}`,
      `with moved as (
         update ${deliveries}
         set state = $4, claimed_at = null,
           next_attempt_at = coalesce($5, next_attempt_at),
           provider_reference = coalesce($6, provider_reference)
         where id = $1 and state = $2 and attempts = $3
         returning id, attempts)
       insert into ${transitions} (delivery_id, state, attempt, reason, at)
       select id, $4, attempts, $7, $8 from moved
       returning delivery_id`
    ),
    selectToSettle: statement(
      `deliveries.select_to_settle_${deliveries}`,
      `select id, ${owner} as person_id, state, attempts from ${deliveries}
       where (state = 'sending' and claimed_at < $1) or (state = 'queued' and expires_at <= $2)
       order by created_at, id
       for update skip locked limit $3`
    ),
    selectIsDue: statement(
      `deliveries.select_is_due_${deliveries}`,
      `select exists (select 1 from ${deliveries}
         where state = 'queued' and next_attempt_at <= $1 and expires_at > $1) as "isDue"`
    ),
  }
}
