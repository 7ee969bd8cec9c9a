import { requireServer } from '../demo/database_server.ts'
import { root, storage } from '../place.ts'
import { startCluster } from '../postgres/cluster.ts'
import { clusterHome } from '../postgres/home.ts'
import type { Say } from '../progress.ts'

const firstPort = 55_700

/**
 * The PostgreSQL that is measured: the server of `DATABASE_URL`, else an embedded cluster that
 * keeps its data between runs. Both write to disk before they answer a commit.
 *
 * @param name of the embedded cluster: `bench`
 */
export async function measuredDatabase(name: string, say: Say) {
  const named = process.env.DATABASE_URL
  if (named) {
    await requireServer(named)
    return { url: named, stop: async () => {} }
  }
  const home = await clusterHome(root, storage, say)
  const { adminUrl, stop } = await startCluster({ name, home, port: firstPort, say })
  return { url: adminUrl, stop }
}
