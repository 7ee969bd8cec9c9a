import { statement } from '#app/tenants/statement'

/**
 * Counts a password before it is tried at a directory, as the directory counts wrong ones: until so
 * many minutes have passed without any. No row comes back when one more might lock the account, and
 * then nothing was counted. $2 how many there may be, $3 after how many minutes they are forgotten.
 */
export const countGuess = statement(
  'federation.count_guess',
  `insert into sign_in_throttles as t (key_hash, failures, window_started_at)
   values ($1, 1, now())
   on conflict (key_hash) do update set window_started_at = now(),
     failures = case when t.window_started_at < now() - $3 * interval '1 minute' then 1
                     else t.failures + 1 end
   where t.failures < $2 or t.window_started_at < now() - $3 * interval '1 minute'
   returning failures`
)

/** The directory did not see it. */
export const uncountGuess = statement(
  'federation.uncount_guess',
  `update sign_in_throttles set failures = greatest(failures - 1, 0) where key_hash = $1`
)
