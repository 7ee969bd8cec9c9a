import { test } from '@japa/runner'
import { HashingBusyException, HashingPool } from '#app/auth/hashing_pool'

test.group('Auth | many people sign in at once', () => {
  test('four passphrases are derived at a time, the others wait in turn', async ({ assert }) => {
    const pool = new HashingPool(4, 100)
    const order: number[] = []
    let running = 0
    let most = 0
    const derive = (number: number) => async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      order.push(number)
      running -= 1
    }
    await Promise.all(Array.from({ length: 40 }, (_, number) => pool.run(derive(number))))
    assert.equal(most, 4)
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b)
    )
  })

  test('who comes when the queue is full is told to come back', async ({ assert }) => {
    const pool = new HashingPool(1, 1)
    let open = () => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const running = pool.run(() => gate)
    const waiting = pool.run(async () => 'in turn')
    await assert.rejects(() => pool.run(async () => 'too late'), HashingBusyException.message)
    open()
    await running
    assert.equal(await waiting, 'in turn')
  })

  test('a derivation that fails gives its place back', async ({ assert }) => {
    const pool = new HashingPool(1, 0)
    await assert.rejects(() => pool.run(async () => Promise.reject(new Error('broken hash'))))
    assert.equal(await pool.run(async () => 'next'), 'next')
  })
})
