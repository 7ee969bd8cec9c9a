import { setTimeout as pause } from 'node:timers/promises'
import { test } from '@japa/runner'
import type { QueueDriver } from '#app/jobs/contracts/queue_driver'
import { E_JOB_REFUSED } from '#app/jobs/exceptions'

type DriverUnderTest = {
  readonly name: string
  /** Says why the suite can not run here; null when it can. */
  readonly absent: string | null
  readonly concurrency: number
  /** A driver with an empty queue of its own. */
  readonly create: () => Promise<QueueDriver>
}

const graceMs = 5_000
const once = { attempts: 1, backoffMs: 0 }

/** What every queue driver must do. Both drivers pass the same suite. */
export function queueDriverContract({ name, absent, concurrency, create }: DriverUnderTest): void {
  test.group(`Jobs | ${name}`, (group) => {
    group.tap((each) => each.skip(absent !== null, absent ?? ''))

    async function givenDriver(cleanup: (callback: () => Promise<void>) => void) {
      const driver = await create()
      cleanup(() => driver.stop(graceMs))
      return driver
    }

    test('runs what was handed over, once', async ({ assert, cleanup }) => {
      const driver = await givenDriver(cleanup)
      const ran: string[] = []
      await driver.start(async (body) => void ran.push(body))
      for (const body of ['a', 'b', 'c']) await driver.push({ body, ...once })
      await until(() => ran.length === 3)
      await pause(100)
      assert.sameMembers(ran, ['a', 'b', 'c'])
    })

    test('runs what was handed over before a worker was there', async ({ assert, cleanup }) => {
      const driver = await givenDriver(cleanup)
      const ran: string[] = []
      await driver.push({ body: 'early', ...once })
      await driver.start(async (body) => void ran.push(body))
      await until(() => ran.length === 1)
      assert.deepEqual(ran, ['early'])
    })

    test('carries a body unchanged, whatever is in it', async ({ assert, cleanup }) => {
      const driver = await givenDriver(cleanup)
      const body = JSON.stringify({ text: 'æøå "quoted" \u2028 🏔', list: [1, null] })
      const ran: string[] = []
      await driver.start(async (received) => void ran.push(received))
      await driver.push({ body, ...once })
      await until(() => ran.length === 1)
      assert.equal(ran[0], body)
    })

    test('repeats a failed run until its attempts are used up', async ({ assert, cleanup }) => {
      const driver = await givenDriver(cleanup)
      let runs = 0
      await driver.start(async () => {
        runs += 1
        throw new Error('not today')
      })
      await driver.push({ body: 'x', attempts: 3, backoffMs: 10 })
      await until(() => runs === 3)
      await pause(200)
      assert.equal(runs, 3)
    })

    test('stops repeating when a run succeeds', async ({ assert, cleanup }) => {
      const driver = await givenDriver(cleanup)
      let runs = 0
      await driver.start(async () => {
        runs += 1
        if (runs === 1) throw new Error('not yet')
      })
      await driver.push({ body: 'x', attempts: 5, backoffMs: 10 })
      await until(() => runs === 2)
      await pause(200)
      assert.equal(runs, 2)
    })

    test('never repeats a job that was refused', async ({ assert, cleanup }) => {
      const driver = await givenDriver(cleanup)
      let runs = 0
      await driver.start(async () => {
        runs += 1
        throw new E_JOB_REFUSED(['its tenant did not write it'])
      })
      await driver.push({ body: 'x', attempts: 5, backoffMs: 10 })
      await until(() => runs === 1)
      await pause(200)
      assert.equal(runs, 1)
    })

    test('goes on after a run that failed', async ({ assert, cleanup }) => {
      const driver = await givenDriver(cleanup)
      const ran: string[] = []
      await driver.start(async (body) => {
        if (body === 'bad') throw new Error('no')
        ran.push(body)
      })
      for (const body of ['bad', 'good']) await driver.push({ body, ...once })
      await until(() => ran.length === 1)
      assert.deepEqual(ran, ['good'])
    })

    test('runs no more at a time than it was given', async ({ assert, cleanup }) => {
      const driver = await givenDriver(cleanup)
      let [running, most, done] = [0, 0, 0]
      await driver.start(async () => {
        running += 1
        most = Math.max(most, running)
        await pause(30)
        running -= 1
        done += 1
      })
      for (let count = 0; count < concurrency * 3; count += 1) {
        await driver.push({ body: `${count}`, ...once })
      }
      await until(() => done === concurrency * 3)
      assert.isAtMost(most, concurrency)
    })

    test('waits for what runs when it is stopped, and takes no more', async ({ assert }) => {
      const driver = await create()
      let [started, finished] = [0, 0]
      await driver.start(async () => {
        started += 1
        await pause(150)
        finished += 1
      })
      await driver.push({ body: 'x', ...once })
      await until(() => started === 1)
      await driver.stop(graceMs)
      assert.equal(finished, 1)
      await driver.stop(graceMs)
    })
  })
}

/** @throws when it does not come true within five seconds */
async function until(isTrue: () => boolean): Promise<void> {
  for (let waits = 0; waits < 500; waits += 1) {
    if (isTrue()) return
    await pause(10)
  }
  throw new Error('It did not happen within five seconds')
}
