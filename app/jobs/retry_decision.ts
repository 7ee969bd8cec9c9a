import { E_JOB_REFUSED } from '#app/jobs/exceptions'

type RetryDecision =
  | { readonly type: 'retry'; readonly delayMs: number }
  | { readonly type: 'given_up'; readonly reason: 'refused' | 'no_attempts_left' }

/** A run is never put off for longer than this. */
const RETRY_DELAY_MS_MAX = 60_000

/**
 * What follows a failed run. Pure: both drivers obey it.
 *
 * @param attempt the number of the run that failed, from one
 */
export function decideRetry(
  error: unknown,
  { attempt, attempts, backoffMs }: { attempt: number; attempts: number; backoffMs: number }
): RetryDecision {
  if (error instanceof E_JOB_REFUSED) return { type: 'given_up', reason: 'refused' }
  if (attempt >= attempts) return { type: 'given_up', reason: 'no_attempts_left' }
  return { type: 'retry', delayMs: retryDelayMs(attempt, backoffMs) }
}

/** `backoffMs`, doubled for each run after the first, up to a minute. */
export function retryDelayMs(attempt: number, backoffMs: number): number {
  return Math.min(backoffMs * 2 ** (attempt - 1), RETRY_DELAY_MS_MAX)
}
