import { requireDiskSpace } from '../disk_space.ts'
import { root, storage } from '../place.ts'
import { type Cluster, startCluster } from '../postgres/cluster.ts'
import { clusterHome } from '../postgres/home.ts'
import type { Say } from '../progress.ts'
import { requireServer } from './database_server.ts'

/** A site of the demo as `demo:prepare` is told of it. */
export type DemoSite = {
  name: string
  operator: string
  address: string
  country: string
  databaseUrl: string
}

export type RunningSites = { sites: DemoSite[]; stop: () => Promise<void> }

/** The demo's hospitals each run a machine room of their own. */
const places = [
  { name: 'Bodø', operator: 'Nordlys sykehus', address: 'Sjøgata 1, 8006 Bodø', country: 'NO' },
  {
    name: 'Kristiansand',
    operator: 'Sørlys sykehus',
    address: 'Markens gate 1, 4611 Kristiansand',
    country: 'NO',
  },
] as const

/** The folders of their clusters. */
const clusterNames = ['bodo', 'kristiansand'] as const

/** Two clusters with the demo's hospitals, their indexes and their log of changes. */
const freeMegabytesMin = 1_000
const firstPort = 55_431

/**
 * Starts a PostgreSQL cluster for each site, or takes the server named in
 * `DATABASE_URL` for both.
 */
export async function startSites(say: Say): Promise<RunningSites> {
  const named = process.env.DATABASE_URL
  if (named) {
    await requireServer(named)
    say('both sites use the PostgreSQL of DATABASE_URL')
    return {
      sites: places.map((place) => ({ ...place, databaseUrl: named })),
      stop: async () => {},
    }
  }

  const home = await clusterHome(root, storage, say)
  requireDiskSpace(home.directory, freeMegabytesMin)
  const starts = clusterNames.map((name, index) =>
    startCluster({ name, home, port: firstPort + index * 10, say })
  )
  const clusters = await allOrNone(starts)
  say(`PostgreSQL ${home.binaries.version.replace(/\.0-.*/, '')} is up, one cluster per site`)

  const addressed = places.map((place, index) => ({
    ...place,
    databaseUrl: clusters[index]!.adminUrl,
  }))
  return { sites: addressed, stop: () => stopAll(clusters) }
}

/** When one does not start, those that did are stopped before the reason is told. */
async function allOrNone(starts: Promise<Cluster>[]): Promise<Cluster[]> {
  const results = await Promise.allSettled(starts)
  const started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const failed = results.find((result) => result.status === 'rejected')
  if (!failed) return started

  await stopAll(started)
  throw failed.reason
}

async function stopAll(clusters: readonly Cluster[]): Promise<void> {
  await Promise.all(clusters.map((cluster) => cluster.stop()))
}
