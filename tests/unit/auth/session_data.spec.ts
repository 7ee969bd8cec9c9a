import { test } from '@japa/runner'
import {
  beginSignIn,
  begunSignIn,
  completedSignIn,
  completeSignIn,
  intend,
  proveAgain,
  provedUntil,
  sessionColumns,
} from '#app/auth/session_data'

const code = { factor: 'authenticator', assurance: 2 } as const

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
    completeSignIn(session, 'person', code, 7)
    assert.equal(session.regenerated, 2)
    assert.isNull(begunSignIn(session))
    const completed = { personId: 'person', ...code, signedInAt: 7, provedAt: 7 }
    assert.deepEqual(session.values, { completed_sign_in: completed })
  })

  test('the page somebody was on the way to survives both steps, once', ({ assert }) => {
    const session = new SessionValues()
    intend(session, '/audit')
    beginSignIn(session, 'person', 'kari')
    assert.equal(completeSignIn(session, 'person', code), '/audit')
    assert.isNull(completeSignIn(session, 'person', code))
  })

  test('the table shows whose session it is and how far they have come', ({ assert }) => {
    const session = new SessionValues()
    const none = { connectionId: null, deviceId: null, isLocked: false, signedInAt: null }
    assert.deepEqual(sessionColumns(session.values), { personId: null, assurance: 0, ...none })
    beginSignIn(session, 'person', 'kari')
    const half = { personId: 'person', assurance: 1, ...none } as const
    assert.deepEqual(sessionColumns(session.values), half)
    completeSignIn(session, 'person', code)
    const { signedInAt, ...whole } = sessionColumns(session.values)
    assert.deepEqual(whole, {
      ...{ personId: 'person', assurance: 2, connectionId: null },
      ...{ deviceId: null, isLocked: false },
    })
    assert.instanceOf(signedInAt, Date)
  })

  test('a proof lasts five minutes, and a passkey given again raises the session', ({ assert }) => {
    const session = new SessionValues()
    const now = Date.now()
    assert.isNull(provedUntil(session))
    completeSignIn(session, 'person', code, now)
    assert.isNotNull(provedUntil(session, now + 4.9 * 60_000))
    assert.isNull(provedUntil(session, now + 5.1 * 60_000))
    proveAgain(session, { factor: 'passkey', assurance: 3 }, now + 10 * 60_000)
    assert.isNotNull(provedUntil(session, now + 14 * 60_000))
    assert.deepEqual(sessionColumns(session.values), {
      ...{ personId: 'person', assurance: 3, connectionId: null },
      ...{ deviceId: null, isLocked: false, signedInAt: new Date(now) },
    })
    proveAgain(session, code, now + 20 * 60_000)
    assert.equal(completedSignIn(session)?.factor, 'passkey')
  })
})
