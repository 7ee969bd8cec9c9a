import { test } from '@japa/runner'
import {
  beginSignIn,
  begunSignIn,
  completedSignIn,
  completeSignIn,
  intend,
  sessionColumns,
} from '#app/auth/session_data'

/** What the framework's session does with values, without a request. */
class SessionValues {
  values: Record<string, string | object> = {}
  regenerated = 0

  get(key: string): unknown {
    return this.values[key]
  }
  put(key: string, value: string | object): void {
    this.values[key] = value
  }
  clear(): void {
    this.values = {}
  }
  regenerate(): void {
    this.regenerated += 1
  }
}

test.group('Auth | what a session knows', () => {
  test('the code must follow the passphrase within five minutes', ({ assert }) => {
    const session = new SessionValues()
    const now = Date.now()
    beginSignIn(session, 'person', 'kari')
    assert.equal(begunSignIn(session, now + 4.9 * 60_000)?.personId, 'person')
    assert.isNull(begunSignIn(session, now + 5.1 * 60_000))
  })

  test('each step begins with a new id and forgets what was there', ({ assert }) => {
    const session = new SessionValues()
    session.put('left_behind', 'by another person')
    beginSignIn(session, 'person', 'kari')
    assert.isNull(completedSignIn(session))
    completeSignIn(session, 'person')
    assert.equal(session.regenerated, 2)
    assert.isNull(begunSignIn(session))
    assert.deepEqual(session.values, { completed_sign_in: { personId: 'person' } })
  })

  test('the page somebody was on the way to survives both steps, once', ({ assert }) => {
    const session = new SessionValues()
    intend(session, '/audit')
    beginSignIn(session, 'person', 'kari')
    assert.equal(completeSignIn(session, 'person'), '/audit')
    assert.isNull(completeSignIn(session, 'person'))
  })

  test('the table shows whose session it is and how far they have come', ({ assert }) => {
    const session = new SessionValues()
    assert.deepEqual(sessionColumns(session.values), { personId: null, assurance: 0 })
    beginSignIn(session, 'person', 'kari')
    assert.deepEqual(sessionColumns(session.values), { personId: 'person', assurance: 1 })
    completeSignIn(session, 'person')
    assert.deepEqual(sessionColumns(session.values), { personId: 'person', assurance: 2 })
  })
})
