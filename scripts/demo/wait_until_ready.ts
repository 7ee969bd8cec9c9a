import { setTimeout as sleep } from 'node:timers/promises'
import { type BackgroundProcess, lastWords } from '../background_process.ts'
import { Obstacle } from '../obstacle.ts'

const waitSecondsMax = 60

/**
 * Waits until the application answers that it can serve.
 *
 * @throws Obstacle when it ends first or takes longer than a minute
 */
export async function waitUntilReady(
  server: BackgroundProcess,
  address: string,
  stop: AbortSignal
): Promise<void> {
  let end: string | null = null
  void server.ended.then((reason) => (end = reason))

  for (let waited = 0; waited < waitSecondsMax * 10 && end === null; waited++) {
    stop.throwIfAborted()
    if (await isReady(address)) return
    await sleep(100)
  }
  const reason = end ?? `not ready after ${waitSecondsMax} s`
  throw new Obstacle(
    `The ${server.name} did not start (${reason}). Its last words (all of them: ${server.log}):\n${lastWords(server)}`
  )
}

async function isReady(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2_000) })
    return response.ok
  } catch {
    return false
  }
}
