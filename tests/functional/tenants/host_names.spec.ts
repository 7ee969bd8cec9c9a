import { test } from '@japa/runner'
import { setUpClinics } from '#tests/support/clinic'
import { Visitor, serverPort } from '#tests/support/visitor'
import { rawAnswer } from '#tests/functional/http/raw_request'

test.group('Tenants | the host name decides, and nothing else', (group) => {
  const { nordlys } = setUpClinics(group)

  /** Which care provider's sign-in page came, by the name printed on it. */
  function providerOn(text: string): string {
    return /Nordlys|Sørlys/.exec(text)?.[0] ?? 'none'
  }

  test('each declared host serves its own care provider', async ({ assert }) => {
    for (const [host, name] of [
      ['nordlys.localhost', 'Nordlys'],
      ['sorlys.localhost', 'Sørlys'],
      ['NORDLYS.LOCALHOST', 'Nordlys'],
    ] as const) {
      const { text } = await new Visitor(host).get('/sign-in')
      assert.equal(providerOn(text), name)
    }
  })

  test('an undeclared host is 404: {$self}')
    .with([
      'localhost',
      'unknown.localhost',
      'nordlys.localhost.',
      'nordlys.localhost.evil.example',
      'evil.nordlys.localhost',
      'nordlys',
      '[::1]',
      '127.0.0.1',
      'nordlys.localhost@sorlys.localhost',
    ])
    .run(async ({ assert }, host) => {
      const { status, text } = await new Visitor(host).get('/sign-in')
      assert.oneOf(status, [400, 404])
      assert.equal(providerOn(text), 'none')
    })

  test('a header that names another care provider is not listened to: {$self}')
    .with([
      'x-forwarded-host',
      'x-host',
      'x-original-host',
      'x-tenant',
      'forwarded',
      'x-http-host-override',
    ])
    .run(async ({ assert }, header) => {
      const value = header === 'forwarded' ? 'host=sorlys.localhost' : 'sorlys.localhost'
      const { text } = await new Visitor('nordlys.localhost').get('/sign-in', {
        headers: { [header]: value },
      })
      assert.equal(providerOn(text), 'Nordlys')
    })

  test('neither a second Host line nor an address in the request line changes the provider', async ({
    assert,
  }) => {
    const lines = [
      'GET /sign-in HTTP/1.1\r\nHost: nordlys.localhost\r\nHost: sorlys.localhost',
      'GET http://sorlys.localhost/sign-in HTTP/1.1\r\nHost: nordlys.localhost',
      'GET /sign-in?host=sorlys.localhost&tenant=sorlys HTTP/1.1\r\nHost: nordlys.localhost',
    ]
    for (const head of lines) {
      const text = await rawAnswer(serverPort(), `${head}\r\nConnection: close\r\n\r\n`)
      assert.match(text, /^HTTP\/1.1 \d{3}/)
      assert.notEqual(providerOn(text), 'Sørlys', head)
    }
  })

  test('a session of Nordlys is nobody at Sørlys and on the console', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const browser = await nordlys.signIn(await nordlys.givenClinician(unit))
    for (const [host, path] of [
      ['sorlys.localhost', '/patients'],
      ['console.localhost', '/console'],
    ] as const) {
      const elsewhere = new Visitor(host)
      for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value)
      const page = await elsewhere.get(path)
      const json = await elsewhere.get(path, { accept: 'application/json' })
      assert.equal(page.headers.location, '/sign-in', host)
      assert.equal(json.status, 401, host)
    }
    const home = await browser.get('/patients')
    assert.equal(home.status, 200)
  })

  test('health is answered on any host, and says nothing of a care provider', async ({
    assert,
  }) => {
    const { status, text } = await new Visitor('anything.example').get('/health/live')
    assert.equal(status, 200)
    assert.equal(providerOn(text), 'none')
  })

  test('a path that begins like health reaches nothing without a host: {$self}')
    .with(['/health/../patients', '/health/%2e%2e/patients', '/health/..%2fpatients', '/health//'])
    .run(async ({ assert }, path) => {
      const text = await rawAnswer(
        serverPort(),
        `GET ${path} HTTP/1.1\r\nHost: anything.example\r\nConnection: close\r\n\r\n`
      )
      assert.match(text, /^HTTP\/1\.1 404/)
    })
})
