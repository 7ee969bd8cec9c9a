import { test } from '@japa/runner'
import { AuditUnavailableException } from '#app/audit/exceptions'
import { E_INTEGRITY, E_KEY_INTEGRITY } from '#app/encryption/exceptions'
import { answerOf } from '#app/http/exceptions/error_answer'
import { contentSecurityPolicy, permissionsPolicy } from '#app/http/content_security_policy'
import { PatientNotFoundException } from '#app/records/exceptions'

const place = { table: 'patients', column: 'summary_sealed', row: 'x' }

test.group('Http | what is told of a failure', () => {
  test('{kind} ({status})')
    .with([
      { error: new E_INTEGRITY(place), kind: 'damaged', status: 500 },
      { error: new E_KEY_INTEGRITY(['patient']), kind: 'damaged', status: 500 },
      { error: new AuditUnavailableException(), kind: 'log_unavailable', status: 503 },
      { error: new PatientNotFoundException(), kind: 'not_found', status: 404 },
      { error: { status: 403, code: 'E_BAD_CSRF_TOKEN' }, kind: 'expired', status: 403 },
      { error: { status: 403, code: 'E_FORBIDDEN' }, kind: 'forbidden', status: 403 },
      { error: { status: 401, code: 'E_SIGN_IN_REQUIRED' }, kind: 'expired', status: 401 },
      { error: { status: 503, code: 'E_NOT_INSTALLED' }, kind: 'unavailable', status: 503 },
      { error: new TypeError('x is not a function'), kind: 'failed', status: 500 },
      { error: 'thrown text', kind: 'failed', status: 500 },
      { error: undefined, kind: 'failed', status: 500 },
    ])
    .run(({ assert }, { error, kind, status }) => {
      assert.containSubset(answerOf(error), { kind, status })
    })

  test('a database that cannot be reached is "not now", whatever way it is away: {says}')
    .with([
      { says: 'refused', error: { code: 'ECONNREFUSED', syscall: 'connect' } },
      { says: 'socket gone', error: { code: 'ENOENT', syscall: 'connect' } },
      { says: 'no name', error: { code: 'ENOTFOUND', syscall: 'getaddrinfo' } },
      { says: 'starting', error: { code: '57P03', severity: 'FATAL' } },
      { says: 'full', error: { code: '53300', severity: 'FATAL' } },
      { says: 'too slow', error: new Error('timeout exceeded when trying to connect') },
      { says: 'broke off', error: new Error('Connection terminated unexpectedly') },
    ])
    .run(({ assert }, { error }) => {
      const expected = { status: 503, code: 'E_DATABASE_UNAVAILABLE', kind: 'unavailable' }
      assert.deepEqual(answerOf(error), expected)
    })

  test('a missing file is no missing database', ({ assert }) => {
    assert.containSubset(answerOf({ code: 'ENOENT', syscall: 'open' }), { status: 500 })
  })

  test("a database's own code is not told to the reader", ({ assert }) => {
    const error = Object.assign(new Error('relation "x" does not exist'), { code: '42P01' })
    assert.deepEqual(answerOf(error), { status: 500, code: 'E_UNKNOWN', kind: 'failed' })
  })
})

test.group('Http | the policy of a page', () => {
  test('without an active plugin no frame, camera or microphone is allowed', ({ assert }) => {
    assert.include(contentSecurityPolicy('n', []), `frame-src 'none'`)
    assert.include(permissionsPolicy([]), 'camera=(), microphone=()')
  })

  test("an active plugin's origin is allowed, and only that one", ({ assert }) => {
    const origin = 'https://nordlys.whereby.com'
    assert.include(contentSecurityPolicy('n', [origin]), `frame-src ${origin};`)
    assert.include(permissionsPolicy([origin]), `camera=(self "${origin}")`)
  })

  test('scripts and everything else come by nonce or from our own host', ({ assert }) => {
    const policy = contentSecurityPolicy('abc', [])
    assert.include(policy, `script-src 'nonce-abc' 'strict-dynamic'`)
    for (const word of ['unsafe-eval', '*', 'http:', 'data: blob:']) assert.notInclude(policy, word)
    assert.notInclude(policy.replace(/style-src-attr[^;]*/, ''), 'unsafe-inline')
  })
})
