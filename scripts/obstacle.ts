/**
 * Something outside Varde is in the way (a busy port, a full disk). The message
 * is for a person: what is wrong, and what to do. It is shown without a stack.
 */
export class Obstacle extends Error {}

/** What to do when the operating system refuses a file, by its error code. */
const refusals: Record<string, string> = {
  EACCES:
    'It belongs to another user. Start Varde as the same user as last time, or set VARDE_STORAGE to a folder of yours.',
  EPERM:
    'It belongs to another user. Start Varde as the same user as last time, or set VARDE_STORAGE to a folder of yours.',
  EROFS:
    'It lies on a disk that is mounted read-only. Set VARDE_STORAGE to a folder on another one.',
  ENOSPC: 'The disk is full. Free some space, or set VARDE_STORAGE to a folder on another disk.',
}

/** Prints why a command ended, and sets its exit code to 1. */
export function reportObstacle(error: unknown): void {
  process.exitCode = 1
  console.error(error instanceof Obstacle ? `\n${error.message}` : (fileRefusal(error) ?? error))
}

function fileRefusal(error: unknown): string | null {
  const { code, path } = error as NodeJS.ErrnoException
  const advice = code ? refusals[code] : undefined
  return advice && path ? `\n${path} cannot be written. ${advice}` : null
}
