import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFolder } from '../build_application.ts'
import { root } from '../place.ts'
import type { Say } from '../progress.ts'
import { runForJson } from '../run_for_json.ts'

/**
 * Runs a program of the production build to its end.
 *
 * @returns what it printed on standard output, as JSON
 * @throws Obstacle with its last words
 */
export function runInBuild<Answer>(
  args: readonly string[],
  environment: Record<string, string>,
  say: Say,
  stop: AbortSignal
): Promise<Answer> {
  const trouble = (ending: unknown) => `${args.join(' ')} ended with ${ending}`
  return runForJson<Answer>({ args, folder: buildFolder, environment, trouble }, say, stop)
}

/** Where the build keeps a program of the sources. */
export function compiled(source: string): string {
  return relative(root, fileURLToPath(source)).replace(/\.ts$/, '.js')
}
