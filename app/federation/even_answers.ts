import { setTimeout } from 'node:timers/promises'

const STEP_MS = 400

/**
 * Waits until the next full step since the beginning. A refusal that took 20 ms and one that took
 * 90 ms leave together, so that the time a directory needs tells nobody which names it knows.
 */
export async function evenOut(begunAt: number, now: number = performance.now()): Promise<void> {
  await setTimeout(STEP_MS - ((now - begunAt) % STEP_MS))
}
