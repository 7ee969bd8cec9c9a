import { createError } from '@adonisjs/core/exceptions'

/** Never retried: the same envelope is refused for the same reason the next time. */
export const E_JOB_REFUSED = createError<[reason: string]>(
  'A job was refused: %s. Nothing was executed.',
  'E_JOB_REFUSED',
  403
)

export const E_JOB_TIMED_OUT = createError<[jobName: string, timeoutMs: number]>(
  'The job %s did not finish within %d ms.',
  'E_JOB_TIMED_OUT',
  500
)

export const E_QUEUE_FULL = createError<[messagesMax: number]>(
  'The queue holds %d jobs already. The sweeper dispatches the rest later.',
  'E_QUEUE_FULL',
  503
)

export const E_QUEUE_UNREACHABLE = createError(
  'The queue did not take the job in time. The sweeper dispatches it later.',
  'E_QUEUE_UNREACHABLE',
  503
)
