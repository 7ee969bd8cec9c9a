import {
  type BackgroundProcess,
  type ProgramToRun,
  startInBackground,
} from '../background_process.ts'
import { Obstacle } from '../obstacle.ts'
import { storage } from '../place.ts'
import type { Say } from '../progress.ts'
import { type Addresses, demoAddresses } from './addresses.ts'
import { prepareDemo } from './prepare.ts'
import { claimStorage, recordChild, releaseStorage } from './run_lock.ts'
import { type DemoSite, startSites } from './sites.ts'
import { stopRequest, untilStopped } from '../stop_request.ts'
import { summaryText } from './summary.ts'
import { egressMap, surroundings } from './surroundings.ts'
import { waitUntilReady } from './wait_until_ready.ts'

export type DemoOptions = {
  say: Say
  /** Makes what `server` needs. */
  buildFirst: (stop: AbortSignal) => Promise<void>
  /** Folder of ace.js and the server. */
  folder: string
  /** Arguments of Node that start the application. */
  server: readonly string[]
  environment: Record<string, string>
}

/** What was started, in order, as the steps that end it. */
type Undo = (() => Promise<void>)[]

/**
 * Starts everything, prints where it is, and stops everything on Ctrl-C or when
 * a part ends by itself.
 *
 * @throws Obstacle when something is in the way, after stopping what had started
 */
export async function runDemo(options: DemoOptions): Promise<void> {
  const stop = stopRequest()
  await claimStorage()
  const undo: Undo = []
  try {
    const programs = await startAll(options, stop, undo)
    const end = await untilStopped(stop, programs)
    if (end) throw new Obstacle(end)
  } catch (error) {
    if (!stop.aborted) throw error
  } finally {
    await stopAll(options.say, undo)
  }
}

async function stopAll(say: Say, undo: Undo): Promise<void> {
  if (undo.length > 0) say('stopping …')
  for (const step of undo.reverse()) await step()
  if (undo.length > 0) say('everything is stopped; the data stays for the next start')
  releaseStorage()
}

async function startAll(
  { say, buildFirst, folder, server, environment }: DemoOptions,
  stop: AbortSignal,
  undo: Undo
): Promise<BackgroundProcess[]> {
  const addresses = await demoAddresses(say)
  const running = await startSites(say)
  undo.push(running.stop)
  await buildFirst(stop)
  stop.throwIfAborted()

  const around = surroundings(addresses).map((program) => start(program, undo))
  const settings = { ...environment, ...applicationSettings(addresses, running.sites) }
  const demo = await prepareDemo(folder, settings, say, stop)
  const program = { name: 'web server', args: server, directory: folder, environment: settings }
  const web = start(program, undo)
  await waitUntilReady(web, `http://${addresses.host}:${addresses.port}`, stop)
  say('ready')
  console.log(summaryText(demo, addresses))
  return [web, ...around]
}

function start(program: ProgramToRun, undo: Undo): BackgroundProcess {
  const started = startInBackground(program)
  undo.push(started.stop)
  recordChild(started.pid, program.args[0] ?? '')
  return started
}

/** What the application of a demo is told about the world around it. */
export function applicationSettings(addresses: Addresses, sites: readonly DemoSite[]) {
  return {
    HOST: addresses.host,
    PORT: String(addresses.port),
    VARDE_MODE: 'demo',
    VARDE_STORAGE: storage,
    VARDE_DEMO_SITES: JSON.stringify(sites),
    VARDE_EGRESS_MAP: process.env.VARDE_EGRESS_MAP ?? egressMap(addresses),
    VARDE_EGRESS_ALLOW: `127.0.0.1:${addresses.smtpPort}`,
    VARDE_DEMO_MAIL_RELAY: `smtp://127.0.0.1:${addresses.smtpPort}`,
  }
}
