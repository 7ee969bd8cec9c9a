import { setTimeout as sleep } from 'node:timers/promises'
import type { BackgroundProcess } from '../background_process.ts'
import { runInBuild } from '../bench/run_in_build.ts'
import type { Say } from '../progress.ts'
import { createDemoWorld, type DemoWorld } from '../visitor/demo_world.ts'
import { openHospital, type SoakedHospital } from './hospital.ts'
import { judge, type Finding } from './judge.ts'
import { keepBusy } from './load.ts'
import { Mails } from './mails.ts'
import { readStored } from './stored.ts'

/** Time that a server is let live, at least and at most. */
const lifeSeconds = { min: 8, max: 25 }

/**
 * Two hospitals at work on one server that is killed without warning, over and over.
 *
 * @returns each promise, kept or broken
 */
export async function runSoak(minutes: number, say: Say, stop: AbortSignal): Promise<Finding[]> {
  const world = await createDemoWorld(say, stop)
  try {
    let server = await world.startServer()
    try {
      const hospitals: SoakedHospital[] = []
      for (const tenant of world.demo.tenants) hospitals.push(await openHospital(world, tenant))
      say('at work; the server will be killed again and again')
      const mails = new Mails(world.addresses.inboxPort)
      const end = AbortSignal.any([stop, AbortSignal.timeout(minutes * 60_000)])
      const work = Promise.all([
        ...hospitals.map((hospital) => keepBusy(hospital, end)),
        mails.watch(end),
      ])
      server = await killAgainAndAgain(world, server, say, end)
      await work
      stop.throwIfAborted()
      say('the load has ended; looking at what is left')
      return await findings(world, hospitals, mails, say, stop)
    } finally {
      await server.stop()
    }
  } finally {
    await world.stop()
  }
}

async function killAgainAndAgain(
  world: DemoWorld,
  first: BackgroundProcess,
  say: Say,
  end: AbortSignal
): Promise<BackgroundProcess> {
  let server = first
  const { min, max } = lifeSeconds
  for (let kills = 1; ; kills += 1) {
    await sleep((min + Math.random() * (max - min)) * 1000, null, { signal: end }).catch(() => {})
    if (end.aborted) return server
    process.kill(server.pid, 'SIGKILL')
    say(`kill -9, number ${kills}: ${await server.ended}`)
    server = await world.startServer()
  }
}

async function findings(
  { environment }: DemoWorld,
  hospitals: readonly SoakedHospital[],
  mails: Mails,
  say: Say,
  stop: AbortSignal
): Promise<Finding[]> {
  const sites = JSON.parse(environment.VARDE_DEMO_SITES!) as { databaseUrl: string }[]
  const looked = []
  for (const [index, hospital] of hospitals.entries()) {
    const stored = await readStored(sites[index]!.databaseUrl, hospital)
    const command = ['ace.js', 'audit:verify', '--tenant', hospital.slug, '--json']
    const verified = await runInBuild<{ ok: boolean }[]>(command, environment, say, stop)
      .then((reports) => reports.every(({ ok }) => ok))
      .catch(() => false)
    looked.push({ hospital, stored, verified })
  }
  await mails.read()
  return judge(looked, mails)
}
