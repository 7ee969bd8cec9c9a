import { test } from '@japa/runner'
import { CircuitBreaker } from '#app/egress/circuit_breaker'

const noon = new Date('2026-12-01T12:00:00Z')

function after(seconds: number): Date {
  return new Date(noon.getTime() + seconds * 1_000)
}

function failingBreaker(failures: number): CircuitBreaker {
  const breaker = new CircuitBreaker()
  for (let count = 0; count < failures; count += 1) breaker.failed(noon)
  return breaker
}

test.group('Egress | a provider that is down is left alone', () => {
  test('four failures in a row change nothing', ({ assert }) => {
    assert.deepEqual(failingBreaker(4).ask(noon), { open: false })
  })

  test('the fifth failure spares the provider for half a minute', ({ assert }) => {
    assert.deepEqual(failingBreaker(5).ask(after(29)), { open: true, retryAt: after(30) })
  })

  test('then one call may try, and the others wait for it', ({ assert }) => {
    const breaker = failingBreaker(5)
    assert.deepEqual(breaker.ask(after(30)), { open: false })
    assert.isTrue(breaker.ask(after(30)).open)
  })

  test('a try that fails doubles the wait, up to five minutes', ({ assert }) => {
    const breaker = failingBreaker(5)
    breaker.ask(after(30))
    breaker.failed(after(30))
    assert.deepEqual(breaker.ask(after(31)), { open: true, retryAt: after(90) })

    for (let count = 0; count < 10; count += 1) breaker.failed(after(90))
    assert.deepEqual(breaker.ask(after(91)), { open: true, retryAt: after(390) })
  })

  test('a success closes it again', ({ assert }) => {
    const breaker = failingBreaker(5)
    breaker.succeeded()
    assert.deepEqual(breaker.ask(noon), { open: false })
  })

  test('silence that the provider asks for is kept, at most an hour', ({ assert }) => {
    const breaker = new CircuitBreaker()
    breaker.hold(40, noon)
    assert.deepEqual(breaker.ask(after(39)), { open: true, retryAt: after(40) })
    assert.deepEqual(breaker.ask(after(40)), { open: false })

    breaker.hold(86_400, after(40))
    assert.deepEqual(breaker.ask(after(41)), { open: true, retryAt: after(3_640) })
  })
})
