import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { Visitor, type Answer } from '#tests/support/visitor'
import { allRoutes, pathOf } from '#tests/functional/http/route_table'
import type { StaffRole } from '#resources/inertia/contract'

const roles: readonly StaffRole[] = ['clinician', 'administrator', 'privacy_officer']

/** What every answer of a care provider's host carries (OWASP Secure Headers, ASVS 3.4). */
const expected: Record<string, RegExp> = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'strict-transport-security': /max-age=31536000/,
  'x-frame-options': /^DENY$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /publickey-credentials-get=\(self\).*geolocation=\(\)/,
  'cache-control': /^no-store$/,
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
}

function missingHeaders({ headers }: Answer): string[] {
  return Object.entries(expected)
    .filter(([name, pattern]) => !pattern.test(String(headers[name] ?? '')))
    .map(([name]) => `${name}: ${String(headers[name])}`)
}

test.group('Http | headers of every answer', (group) => {
  const { nordlys } = setUpClinics(group)

  test('each page, refusal and unknown page behind sign-in is kept by no browser and framed by nobody', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const patient = await nordlys.givenPatientAt(unit)
    for (const role of roles) {
      const visitor = await nordlys.signIn(await nordlys.givenStaff(role, unit))
      for (const route of allRoutes().filter(({ method }) => method === 'GET')) {
        if (route.pattern.startsWith('/health/')) continue
        const answer = await visitor.get(pathOf(route, patient.id))
        assert.deepEqual(missingHeaders(answer), [], `${role} ${route.pattern} ${answer.status}`)
      }
      const unknown = await visitor.get('/there/is/nothing/here')
      assert.equal(unknown.status, 404)
      assert.deepEqual(missingHeaders(unknown), [])
    }
  })

  test('answers of no route carry them too: an unknown address, host and file', async ({
    assert,
  }) => {
    const answers = {
      'an address': await nordlys.visitor().get('/there/is/nothing/here'),
      'a host': await new Visitor('nobody.localhost').get('/'),
      'a file': await nordlys.visitor().get('/not_there.svg'),
      'a file that is there': await nordlys.visitor().get('/mark.svg'),
      'a page of the server build': await nordlys.visitor().get('/assets/server/app.js'),
    }
    for (const [which, answer] of Object.entries(answers)) {
      const missing = missingHeaders(answer).filter(
        (line) =>
          !(which.endsWith('there') && /^(cache-control|content-security|permissions)/.test(line))
      )
      assert.deepEqual(missing, [], which)
    }
  })

  test('scripts run by the nonce of this answer only, never the same one twice', async ({
    assert,
  }) => {
    const visitor = nordlys.visitor()
    const nonces = new Set<string>()
    for (let time = 0; time < 5; time++) {
      const { headers, text } = await visitor.get('/sign-in')
      const [, nonce = ''] =
        /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? []
      nonces.add(nonce)
      const scripts = text.match(/<script(?![^>]*type="application\/json")[^>]*>/g) ?? []
      for (const script of scripts) assert.include(script, `nonce="${nonce}"`)
    }
    assert.lengthOf([...nonces], 5)
    assert.notInclude([...nonces], '')
  })

  test('cookies are bound to their host and unreadable by scripts, but for the token', async ({
    assert,
  }) => {
    const { headers } = await new Visitor('nordlys.localhost').get('/sign-in')
    for (const line of headers['set-cookie'] ?? []) {
      assert.match(line, /;\s*secure/i, line)
      assert.match(line, /;\s*samesite=(lax|strict)/i, line)
      assert.notMatch(line, /;\s*domain=/i, line)
      if (!line.startsWith('XSRF-TOKEN=')) assert.match(line, /;\s*httponly/i, line)
    }
    assert.isTrue(headers['set-cookie']?.some((line) => line.startsWith('__Host-varde=')))
  })

  test('no answer tells which program made it', async ({ assert }) => {
    const { headers } = await nordlys.visitor().get('/sign-in')
    assert.notProperty(headers, 'x-powered-by')
    assert.notProperty(headers, 'server')
  })
})
