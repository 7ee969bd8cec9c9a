import type { Say } from '../progress.ts'
import { runForJson } from '../run_for_json.ts'

/** A person who can sign in to the demo; `setupUrl` is null once they have set up. */
export type DemoAccess = { name: string; role: string; signInName: string; setupUrl: string | null }

/** What `node ace demo:prepare --json` answers. */
export type PreparedDemo = {
  tenants: { slug: string; name: string; url: string; staff: DemoAccess[] }[]
  console: { url: string; staff: DemoAccess[] }
}

/**
 * Makes tenants, people and patients of the demo, as far as they are missing.
 *
 * @param folder where `ace.js` lies: the build, or the sources
 * @throws Obstacle with the command's last words
 */
export function prepareDemo(
  folder: string,
  environment: Record<string, string>,
  say: Say,
  stop: AbortSignal
): Promise<PreparedDemo> {
  const args = ['ace.js', 'demo:prepare', '--json']
  const trouble = (ending: unknown) => `The demo's tenants could not be made (exit code ${ending})`
  return runForJson<PreparedDemo>({ args, folder, environment, trouble }, say, stop)
}
