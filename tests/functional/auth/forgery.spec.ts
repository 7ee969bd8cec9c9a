import { randomUUID } from 'node:crypto'
import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import type { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, signedIn } from '#tests/functional/auth/enrolment'
import { setUpClinics } from '#tests/support/clinic'

/** Routes that take requests from other servers, each with a check of its own. None yet. */
const withoutToken: string[] = ['/sign-in/answer/:connection']

function changingRoutes(): { method: string; path: string; pattern: string }[] {
  const routes = Object.values(router.toJSON()).flat()
  return routes
    .filter(({ pattern }) => !withoutToken.includes(pattern))
    .flatMap(({ methods, pattern }) =>
      methods
        .filter((method) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
        .map((method) => ({ method, pattern, path: pattern.replace(/:\w+\??/g, randomUUID()) }))
    )
}

test.group('Auth | forged requests', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  async function administrator(): Promise<Browser> {
    const browser = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    await browser.get('/administration/plugins')
    return browser
  }

  test('no route that changes anything answers a request without the token', async ({ assert }) => {
    const browser = await administrator()
    const routes = changingRoutes()
    assert.isAbove(routes.length, 15)
    for (const { method, path } of routes) {
      const forged = await browser.send(method, path, { forged: true, json: { plain: 'words' } })
      assert.equal(forged.status, 403, `${method} ${path}`)
    }
  })

  test('plain text, a form, and a method in the body do not get past it', async ({ assert }) => {
    const browser = await administrator()
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]
    for (const type of types) {
      const headers = { 'content-type': type }
      const forged = await browser.send('POST', '/sign-out', { forged: true, json: {}, headers })
      assert.equal(forged.status, 403, type)
    }
    const override = { _method: 'DELETE' }
    const forged = await browser.post('/administration/plugins?_method=DELETE', override)
    assert.equal(forged.status, 404)
    assert.equal(await browser.location('/administration/plugins'), undefined)
  })

  test('a token of another session is refused, at sign-in too', async ({ assert }) => {
    const [browser, other] = [await administrator(), await administrator()]
    const token = other.cookies.get('XSRF-TOKEN') ?? ''
    for (const path of ['/sign-out', '/sign-in', '/language']) {
      const stolen = browser.copy()
      stolen.cookies.set('XSRF-TOKEN', token)
      const { status } = await stolen.post(path, { locale: 'en' })
      assert.equal(status, 403, path)
    }
  })

  test('a refused form does not keep the passphrase that was in it', async ({ assert }) => {
    const browser = await administrator()
    const before = browser.copy()
    await browser.send('POST', '/sign-in', {
      forged: true,
      json: { signInName: 'kari', passphrase: 'hemmelig passfrase her' },
    })
    const page = await before.get('/administration/plugins')
    assert.notInclude(page.text, 'hemmelig passfrase')
  })
})
