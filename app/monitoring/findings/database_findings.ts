import { advise, demand, demandInProduction, type Finding } from '#app/monitoring/finding'
import { isLoopbackName } from '#app/tenants/loopback'
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
    right: { en: 'The control database answers.', nb: 'Kontrolldatabasen svarer.' },
    wrong: {
      en: 'The control database does not answer. Start PostgreSQL, or run "node ace install" if this machine has no installation yet.',
      nb: 'Kontrolldatabasen svarer ikke. Start PostgreSQL, eller kjør «node ace install» hvis denne maskinen ikke har noen installasjon ennå.',
    },
  })
}

function tenantsFinding(planes: readonly PlaneFacts[]): Finding {
  const silent = planes.filter(({ plane, reachable }) => plane !== 'control' && !reachable)
  return advise({
    name: 'database.tenants',
    ok: silent.length === 0,
    right: {
      en: 'The database of every tenant answers.',
      nb: 'Databasen til hver virksomhet svarer.',
    },
    wrong: {
      en: `No answer from the database of ${namesOf(silent)}. Its people see "not available"; look at the server of its site.`,
      nb: `Databasen til ${namesOf(silent)} svarer ikke. De som jobber der, ser «ikke tilgjengelig»; se på tjeneren på stedet.`,
    },
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
      right: {
        en: 'The program connects without superuser rights.',
        nb: 'Programmet kobler seg til uten superbrukerrettigheter.',
      },
      wrong: {
        en: `The role for ${namesOf(powerful)} is a superuser, whom no revoke holds. Run "node ace install" with a DATABASE_URL that makes roles of our own.`,
        nb: `Rollen for ${namesOf(powerful)} er superbruker, og ingen tilbakekalling binder den. Kjør «node ace install» med en DATABASE_URL som lager egne roller.`,
      },
    }),
    demandInProduction({
      name: 'database.embedded',
      ok: embedded.length === 0,
      right: {
        en: 'The databases are on servers of your own.',
        nb: 'Databasene ligger på egne tjenere.',
      },
      wrong: {
        en: `${namesOf(embedded)} lies in the embedded PostgreSQL of the demo, which has no backup. Name a server with DATABASE_URL.`,
        nb: `${namesOf(embedded)} ligger i demoens innebygde PostgreSQL, som ikke har sikkerhetskopi. Oppgi en tjener med DATABASE_URL.`,
      },
    }),
    advise({
      name: 'database.public_connect',
      ok: open.length === 0,
      right: {
        en: 'No role may connect to a database it was not granted.',
        nb: 'Ingen rolle kan koble seg til en database den ikke har fått tilgang til.',
      },
      wrong: {
        en: `Every role may connect to ${open.join(', ')}. Run: revoke connect on database … from public.`,
        nb: `Enhver rolle kan koble seg til ${open.join(', ')}. Kjør: revoke connect on database … from public.`,
      },
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
      right: {
        en: 'A commit is on disk when it is confirmed.',
        nb: 'En lagring er på disk når den er bekreftet.',
      },
      wrong: {
        en: `fsync, full_page_writes or synchronous_commit is off for ${namesOf(hasty)}: a power cut loses records and log. Turn them on.`,
        nb: `fsync, full_page_writes eller synchronous_commit er av for ${namesOf(hasty)}: et strømbrudd mister journal og logg. Slå dem på.`,
      },
    }),
    advise({
      name: 'database.clock',
      ok: late.length === 0,
      right: {
        en: 'The clocks of this machine and the databases agree.',
        nb: 'Klokkene på denne maskinen og databasene er enige.',
      },
      wrong: {
        en: `The clock at ${namesOf(late)} is more than a second from this machine's. Run NTP on both.`,
        nb: `Klokken hos ${namesOf(late)} avviker mer enn ett sekund fra denne maskinens. Kjør NTP på begge.`,
      },
    }),
    advise({
      name: 'database.encryption',
      ok: bare.length === 0,
      right: {
        en: 'Connections to databases on other machines are encrypted.',
        nb: 'Forbindelser til databaser på andre maskiner er kryptert.',
      },
      wrong: {
        en: `The connection to ${namesOf(bare)} crosses the network without TLS. Turn on ssl at the server and tunnel or require it.`,
        nb: `Forbindelsen til ${namesOf(bare)} går over nettet uten TLS. Slå på ssl på tjeneren, og bruk tunnel eller krev det.`,
      },
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
    right: {
      en: `Full pools would use ${wanted} of ${offered} connections at ${server}.`,
      nb: `Fulle bassenger ville bruke ${wanted} av ${offered} forbindelser hos ${server}.`,
    },
    wrong: {
      en: `Full pools would use ${wanted} of ${offered} connections at ${server}. Raise max_connections to ${Math.ceil(wanted / SHARE_MAX)}, or lower VARDE_POOL_MAX.`,
      nb: `Fulle bassenger ville bruke ${wanted} av ${offered} forbindelser hos ${server}. Øk max_connections til ${Math.ceil(wanted / SHARE_MAX)}, eller senk VARDE_POOL_MAX.`,
    },
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
