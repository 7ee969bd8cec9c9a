import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { SENDING_MINUTES_MAX } from '#app/deliveries/sweep_deliveries'
import { databasePrefix } from '#app/tenants/installation'
import { emptyRedis, redisAnswers, redisIsAbsent, redisUrl } from '#tests/unit/jobs/redis_presence'
import { givenOutbox } from '#tests/functional/deliveries/given_outbox'
import type { Outbox } from '#tests/functional/deliveries/outbox_fixture'

const hasRedis = await redisAnswers()
const afterTheLease = () => new Date(Date.now() + (SENDING_MINUTES_MAX + 1) * 60_000)

/** A worker of its own, as an operator starts it. */
function startWorker(outbox: Outbox, queueUrl = ''): ChildProcess {
  const environment = {
    ...process.env,
    NODE_ENV: 'test',
    VARDE_EGRESS_ALLOW: `127.0.0.1:${outbox.relayPort}`,
    LOG_LEVEL: 'info',
    REDIS_URL: queueUrl,
  }
  const args = [app.makePath('ace.js'), 'queue:work']
  return spawn(process.execPath, args, { cwd: app.makePath(), env: environment, stdio: 'pipe' })
}

test.group('Deliveries | kill -9 of a worker', (group) => {
  group.tap((each) => each.timeout(60_000))

  test('what it was sending is unknown, what it had not touched is sent, nothing twice', async ({
    assert,
    cleanup,
  }) => {
    const outbox = await givenOutbox(cleanup)
    const stuck = await outbox.queued('slow@example.no')
    const first = startWorker(outbox)
    cleanup(() => void first.kill('SIGKILL'))
    await until(async () => (await outbox.state(stuck)) === 'sending')
    const waiting = await outbox.queued('kari@example.no')
    first.kill('SIGKILL')
    await outbox.becomesDue(waiting)

    await outbox.sweep(afterTheLease())
    assert.equal(await outbox.state(stuck), 'unknown')

    const second = startWorker(outbox)
    cleanup(() => void second.kill('SIGKILL'))
    await until(async () => (await outbox.state(waiting)) === 'accepted')
    second.kill('SIGTERM')
    assert.equal(await exitCode(second), 0)
    const recipients = outbox.relay.mailbox.all().flatMap(({ to }) => to)
    assert.deepEqual(recipients, ['kari@example.no'])
    assert.deepEqual(await outbox.states(stuck), ['queued', 'sending', 'unknown'])
  })
})

test.group('Deliveries | a worker over Redis', (group) => {
  group.tap((each) => each.timeout(60_000).skip(!hasRedis, redisIsAbsent))

  test('gets its jobs through the fence and sends', async ({ assert, cleanup }) => {
    const outbox = await givenOutbox(cleanup)
    const id = await outbox.queued('kari@example.no')
    const worker = startWorker(outbox, redisUrl)
    let log = ''
    worker.stderr?.on('data', (chunk: Buffer) => void (log += chunk.toString('utf8')))
    cleanup(async () => {
      worker.kill('SIGKILL')
      await emptyRedis(`${databasePrefix()}queue`)
    })
    await until(async () => (await outbox.state(id)) === 'accepted')
    worker.kill('SIGTERM')
    assert.equal(await exitCode(worker), 0)
    assert.notMatch(log, /not dispatched|refused|failed/)
  })
})

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode)
    child.once('exit', (code) => resolve(code))
  })
}

/** @throws when it does not come true within thirty seconds */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let waits = 0; waits < 300; waits += 1) {
    if (await isTrue()) return
    await pause(100)
  }
  throw new Error('It did not happen within thirty seconds')
}
