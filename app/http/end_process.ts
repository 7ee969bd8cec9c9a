import type { ApplicationService } from '@adonisjs/core/types'

/** Longer than a job may take to come to its end (`app/jobs/jobs_provider.ts`). */
const ORDERLY_MS_MAX = 30_000

/**
 * Ends the program in order: requests and jobs that run come to their end, connections close. It
 * then leaves, whatever still holds the event loop, such as a loader's open port; after half a
 * minute it leaves in any case, and what was under way is taken up by the sweepers at the next start.
 */
export async function endProcess(app: ApplicationService): Promise<void> {
  const tooLong = setTimeout(() => {
    process.stderr.write('The program did not end in order within 30 s and is ended.\n')
    process.exit(1)
  }, ORDERLY_MS_MAX)
  await app.terminate()
  clearTimeout(tooLong)
  process.exit()
}
