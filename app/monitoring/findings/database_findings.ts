import { advise, demand, demandInProduction, type Finding } from '#app/monitoring/finding'
import { isLoopbackName } from '#app/monitoring/loopback'
import type { PlaneDatabaseDetails, PlaneFacts } from '#app/monitoring/installation_facts'

/** OPS-11: what audit lines and time steps of codes can bear. */
const CLOCK_SKEW_MS_MAX = 1_000

/** Web process and worker; a third of the server is left to backups and people. */
const PROCESSES = 2
const SHARE_MAX = 2 / 3

/** What is wrong with the databases, one finding per question; nothing is said of the silent. */
export function databaseFindings(
  planes: readonly PlaneFacts[],
  connectionsMaxPerPlane: number
): Finding[] {
  const known = planes.filter((plane): plane is KnownPlane => plane.details !== undefined)
  if (known.length === 0) return [controlFinding(planes)]
  return [
    controlFinding(planes),
    tenantsFinding(planes),
    ...rightsFindings(known),
    ...durabilityFindings(known),
    ...serversOf(known).map((server) => connectionFinding(server, known, connectionsMaxPerPlane)),
  ]
}

type KnownPlane = PlaneFacts & { details: PlaneDatabaseDetails }

function controlFinding(planes: readonly PlaneFacts[]): Finding {
  return demand({
    name: 'database.control',
    ok: planes.some(({ plane, reachable }) => plane === 'control' && reachable),
    right: 'The control database answers.',
    wrong:
      'The control database does not answer. Start PostgreSQL, or run "node ace install" if this machine has no installation yet.',
  })
}

function tenantsFinding(planes: readonly PlaneFacts[]): Finding {
  const silent = planes.filter(({ plane, reachable }) => plane !== 'control' && !reachable)
  return advise({
    name: 'database.tenants',
    ok: silent.length === 0,
    right: 'The database of every tenant answers.',
    wrong: `No answer from the database of ${namesOf(silent)}. Its people see "not available"; look at the server of its site.`,
  })
}

function rightsFindings(known: readonly KnownPlane[]): Finding[] {
  const powerful = known.filter(({ details }) => details.isSuperuser)
  const embedded = known.filter(({ details }) => details.isEmbedded)
  const open = [...new Set(known.flatMap(({ details }) => details.openDatabases))]
  return [
    demand({
      name: 'database.superuser',
      ok: powerful.length === 0,
      right: 'The program connects without superuser rights.',
      wrong: `The role for ${namesOf(powerful)} is a superuser, whom no revoke holds. Run "node ace install" with a DATABASE_URL that makes roles of our own.`,
    }),
    demandInProduction({
      name: 'database.embedded',
      ok: embedded.length === 0,
      right: 'The databases are on servers of your own.',
      wrong: `${namesOf(embedded)} lies in the embedded PostgreSQL of the demo, which has no backup. Name a server with DATABASE_URL.`,
    }),
    advise({
      name: 'database.public_connect',
      ok: open.length === 0,
      right: 'No role may connect to a database it was not granted.',
      wrong: `Every role may connect to ${open.join(', ')}. Run: revoke connect on database … from public.`,
    }),
  ]
}

function durabilityFindings(known: readonly KnownPlane[]): Finding[] {
  const hasty = known.filter(({ details }) => !details.writesDurably)
  const late = known.filter(({ details }) => Math.abs(details.clockSkewMs) > CLOCK_SKEW_MS_MAX)
  const bare = known.filter(({ server, details }) => !details.isEncrypted && !isLocalServer(server))
  return [
    demand({
      name: 'database.durability',
      ok: hasty.length === 0,
      right: 'A commit is on disk when it is confirmed.',
      wrong: `fsync, full_page_writes or synchronous_commit is off for ${namesOf(hasty)}: a power cut loses records and log. Turn them on.`,
    }),
    advise({
      name: 'database.clock',
      ok: late.length === 0,
      right: 'The clocks of this machine and the databases agree.',
      wrong: `The clock at ${namesOf(late)} is more than a second from this machine's. Run NTP on both.`,
    }),
    advise({
      name: 'database.encryption',
      ok: bare.length === 0,
      right: 'Connections to databases on other machines are encrypted.',
      wrong: `The connection to ${namesOf(bare)} crosses the network without TLS. Turn on ssl at the server and tunnel or require it.`,
    }),
  ]
}

function connectionFinding(
  server: string,
  known: readonly KnownPlane[],
  connectionsMaxPerPlane: number
): Finding {
  const here = known.filter((plane) => plane.server === server)
  const wanted = here.length * connectionsMaxPerPlane * PROCESSES
  const offered = Math.min(...here.map(({ details }) => details.connectionsMax))
  return advise({
    name: `database.connections.${server}`,
    ok: wanted <= offered * SHARE_MAX,
    right: `Full pools would use ${wanted} of ${offered} connections at ${server}.`,
    wrong: `Full pools would use ${wanted} of ${offered} connections at ${server}. Raise max_connections to ${Math.ceil(wanted / SHARE_MAX)}, or lower VARDE_POOL_MAX.`,
  })
}

function serversOf(known: readonly KnownPlane[]): string[] {
  return [...new Set(known.map(({ server }) => server))]
}

function isLocalServer(server: string): boolean {
  return server.startsWith('/') || isLoopbackName(server.replace(/:\d+$/, ''))
}

function namesOf(planes: readonly PlaneFacts[]): string {
  return planes.map(({ plane }) => plane).join(', ')
}
