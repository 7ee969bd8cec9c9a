import { statement } from '#app/tenants/statement'

const FORGET_AFTER = `interval '24 hours'`

/** ASVS 6.3.1 wants guessing slow; IAM-03 AT3 wants nobody locked out for longer than this. */
const BLOCK_SECONDS_MAX = 900
const BLOCK_SECONDS_FIRST = 15

/**
 * Counts an attempt before it is made, so that a hundred at once are not a hundred free guesses.
 * No row comes back while the key is blocked. $2: attempts that are free of waiting.
 */
export const countAttempt = statement(
  'auth.count_attempt',
  `insert into sign_in_throttles as t (key_hash, failures, window_started_at)
   values ($1, 1, now())
   on conflict (key_hash) do update set
     failures = case when t.window_started_at < now() - ${FORGET_AFTER} then 1
                     else t.failures + 1 end,
     window_started_at = case when t.window_started_at < now() - ${FORGET_AFTER} then now()
                              else t.window_started_at end,
     blocked_until = case
       when t.window_started_at < now() - ${FORGET_AFTER} or t.failures + 1 < $2 then null
       else now() + interval '1 second' * least(${BLOCK_SECONDS_MAX},
         ${BLOCK_SECONDS_FIRST} * power(2, least(t.failures + 1 - $2, 10))) end
   where t.blocked_until is null or t.blocked_until <= now()
   returning failures`
)

/** A success was no guess: it is taken off the count again. $2 as above. */
export const uncountAttempt = statement(
  'auth.uncount_attempt',
  `update sign_in_throttles set failures = greatest(failures - 1, 0),
     blocked_until = case when failures > $2 then blocked_until end
   where key_hash = $1`
)

export const forgetAttempts = statement(
  'auth.forget_attempts',
  `delete from sign_in_throttles where key_hash = $1`
)
