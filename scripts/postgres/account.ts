import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** A user of the operating system that a program is run as. */
export type Account = { name: string; uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root, and needs a user that the system knows by
 * name. Root therefore lends it `nobody`, or the user who made the clusters on
 * an earlier start; everybody else runs it as themselves.
 *
 * @param clusters folder of the clusters; may be missing
 * @returns null when the current user can run PostgreSQL
 */
export function unprivilegedAccount(clusters: string): Account | null {
  if (process.getuid?.() !== 0) return null

  const owner = statSync(clusters, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) {
    return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  }
  return { name: 'nobody', uid: idOf('-u'), gid: idOf('-g') }
}

function idOf(kind: '-u' | '-g'): number {
  return Number(execFileSync('id', [kind, 'nobody'], { encoding: 'utf8' }).trim())
}
