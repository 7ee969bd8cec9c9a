import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import { Browser } from '#tests/functional/auth/browser'
import {
  forgetAttempts,
  forgetUsedCodes,
  givenInvitation,
  halfSignedIn,
  query,
  signedIn,
} from '#tests/functional/auth/enrolment'
import { codeOf, setUpClinics } from '#tests/support/clinic'

const readSignIns = statement(
  'tests.read_sign_ins',
  `select action, outcome, actor_id, subject_id, assurance, details->>'step' as step
   from audit_events where subject_id = $1 and action like 'sign_in.%' order by at`
)
const suspend = statement(
  'tests.suspend_staff',
  `update staff set state = 'suspended' where id = $1`
)
const setHash = statement('tests.set_hash', 'update staff set passphrase_hash = $2 where id = $1')
const readHash = statement(
  'tests.read_hash',
  'select passphrase_hash as hash from staff where id = $1'
)

/** Open to people who are not signed in; everything else is not. */
const publicPatterns = [
  ...['/', '/sign-in', '/sign-in/code', '/sign-out', '/set-up/:token', '/language', '/theme'],
  ...['/set-up/:token/passphrase', '/set-up/:token/authenticator', '/privacy', '/trust'],
  ...['/set-up/:token/passkey', '/set-up/:token/passkey-challenge'],
  ...['/sign-in/passkey', '/sign-in/passkey-challenge', '/sign-in/recovery-code'],
  ...['/sign-in/with/:connection', '/sign-in/answer/:connection', '/sign-in/factor'],
  '/sign-in/invitation/:token',
  ...['/sign-in/saml/:connection/metadata', '/recovery', '/recovery/sent', '/recovery/link/:token'],
  ...['/recovery/passphrase', '/locked', '/locked/code', '/locked/passkey-challenge'],
  ...['/locked/passkey', '/locked/leave', '/device/challenges', '/device/proofs'],
  ...['/support/begin/:grant', '/support/arrive', '/support/leave', '/support/here'],
  ...['/device/challenges', '/device/proofs', '/locked/code', '/locked/leave'],
  ...['/locked/passkey', '/locked/passkey-challenge'],
  ...['/health/live', '/health/ready', '/video-meetings/join/:token'],
]

function protectedRoutes(): { method: string; path: string }[] {
  const routes = Object.values(router.toJSON()).flat()
  return routes
    .filter(({ pattern }) => !publicPatterns.includes(pattern))
    .flatMap(({ methods, pattern }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ method, path: pattern.replace(/:\w+\??/g, randomUUID()) }))
    )
}

test.group('Auth | signing in', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('passphrase, then code, lead in; the log says who, and that both were given', async ({
    assert,
  }) => {
    const person = await nordlys.givenStaff('administrator')
    const browser = await halfSignedIn(nordlys, person)
    const { component } = await browser.page('/sign-in/code')
    assert.equal(component, 'auth/sign_in_code')
    const answer = await browser.post('/sign-in/code', { code: codeOf(person) })
    assert.equal(answer.headers.location, '/')
    assert.equal(await browser.location('/'), '/administration/plugins')
    const events = await query(nordlys, readSignIns, [person.id])
    const staffId = person.id
    assert.deepEqual(events, [
      {
        action: 'sign_in.succeeded',
        outcome: 'success',
        actor_id: staffId,
        subject_id: staffId,
        assurance: 2,
        step: null,
      },
    ])
  })

  test('a name typed in capitals, with a space after it, is the same name', async ({ assert }) => {
    const person = await nordlys.givenStaff('administrator')
    const signInName = `${person.signInName.toUpperCase()} `
    const browser = new Browser('nordlys.localhost')
    const { passphrase } = person
    const answer = await browser.post('/sign-in', { signInName, passphrase })
    assert.equal(answer.headers.location, '/sign-in/code')
  })

  test('an unknown name, a wrong passphrase, a suspended, an invited and a foreign account get the same answer', async ({
    assert,
  }) => {
    const known = await nordlys.givenStaff('administrator')
    const suspended = await nordlys.givenStaff('administrator')
    await query(nordlys, suspend, [suspended.id])
    const invited = await givenInvitation(await nordlys.tenant())
    const foreign = await sorlys.givenStaff('administrator')
    const { passphrase } = known
    const attempts = [
      { signInName: 'ingen.har.dette.navnet', passphrase },
      { signInName: known.signInName, passphrase: 'feil passfrase her' },
      { signInName: suspended.signInName, passphrase },
      { signInName: invited.signInName, passphrase },
      { signInName: foreign.signInName, passphrase },
    ]
    const answers = await Promise.all(
      attempts.map((attempt) => refusedAnswer('nordlys.localhost', attempt))
    )
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    assert.equal(answers[0]?.location, '/sign-in')
    assert.isAbove(String(answers[0]?.errors._).length, 20)
  })

  test('a refusal is logged with the account it was about, and with nobody as the actor', async ({
    assert,
  }) => {
    const person = await nordlys.givenStaff('administrator')
    const { signInName, id: staffId } = person
    await refusedAnswer('nordlys.localhost', { signInName, passphrase: 'feil passfrase her' })
    const [event] = await query(nordlys, readSignIns, [staffId])
    assert.containsSubset(event, { action: 'sign_in.failed', outcome: 'failure', actor_id: null })
  })

  test('a hash with weaker parameters is renewed at sign-in', async ({ assert }) => {
    const person = await nordlys.givenStaff('administrator')
    const weaker = await hash(person.passphrase, { algorithm: 2, memoryCost: 8_192, timeCost: 1 })
    await query(nordlys, setHash, [person.id, weaker])
    await halfSignedIn(nordlys, person)
    const [row] = await query<{ hash: string }>(nordlys, readHash, [person.id])
    assert.match(row?.hash ?? '', /m=19456,t=2,p=1/)
    await halfSignedIn(nordlys, person)
  })

  test('while two hundred sign in at once, health answers and each gets an answer', async ({
    assert,
  }) => {
    const { signInName, passphrase } = await nordlys.givenStaff('administrator')
    const before = process.memoryUsage().rss
    const browsers = Array.from({ length: 200 }, () => new Browser('nordlys.localhost'))
    for (const browser of browsers) await browser.get('/sign-in')
    await forgetAttempts(nordlys)
    const names = browsers.map((_, number) => (number === 0 ? signInName : `ukjent.${number}`))
    const posts = browsers.map((browser, number) =>
      browser.post('/sign-in', { signInName: names[number] ?? '', passphrase })
    )
    const health: number[] = []
    for (let time = 0; time < 20; time += 1) health.push(await healthMs())
    const answers = await Promise.all(posts)
    assert.isTrue(answers.every(({ status }) => status === 302))
    assert.isBelow(health.toSorted((a, b) => a - b)[18] ?? Number.NaN, 1_000)
    assert.isBelow(process.memoryUsage().rss - before, 300 * 1024 * 1024)
  })

  test('after signing in the person comes to the page they wanted, without its search terms', async ({
    assert,
  }) => {
    const person = await nordlys.givenStaff('administrator')
    const browser = new Browser('nordlys.localhost')
    const away = await browser.get('/administration/plugins?name=Kari+Nordmann')
    assert.equal(away.headers.location, '/sign-in')
    const { signInName, passphrase } = person
    await browser.post('/sign-in', { signInName, passphrase })
    await browser.page('/sign-in/code')
    const answer = await browser.post('/sign-in/code', { code: codeOf(person) })
    assert.equal(answer.headers.location, '/administration/plugins')
  })
})

test.group('Auth | the second factor', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('who has given the passphrase only is refused on every route', async ({ assert }) => {
    const half = await halfSignedIn(nordlys, await nordlys.givenStaff('administrator'))
    const routes = protectedRoutes()
    assert.isAbove(routes.length, 20)
    for (const { method, path } of routes) {
      const json = method === 'GET' ? undefined : {}
      const asProgram = await half.send(method, path, { accept: 'application/json', json })
      assert.oneOf(asProgram.status, [401, 404], `${method} ${path}`)
      const asPage = await half.send(method, path, { json })
      const isRefused = asPage.status === 404 || asPage.headers.location === '/sign-in'
      assert.isTrue(isRefused, `${method} ${path}: ${asPage.status}`)
    }
  })

  test('a code is accepted once, in whatever session it is given again', async ({ assert }) => {
    const person = await nordlys.givenStaff('administrator')
    await forgetUsedCodes(nordlys)
    const code = codeOf(person)
    const first = await halfSignedIn(nordlys, person)
    assert.equal(await first.postLocation('/sign-in/code', { code }), '/')
    const again = await halfSignedIn(nordlys, person)
    assert.equal(await again.postLocation('/sign-in/code', { code }), '/sign-in/code')
    const older = codeOf(person, -1)
    assert.equal(await again.postLocation('/sign-in/code', { code: older }), '/sign-in/code')
  })

  test('of ten who give the same code at once, one is signed in', async ({ assert }) => {
    const person = await nordlys.givenStaff('administrator')
    const browsers: Browser[] = []
    for (let number = 0; number < 10; number += 1) {
      await forgetAttempts(nordlys)
      browsers.push(await halfSignedIn(nordlys, person))
    }
    await forgetAttempts(nordlys)
    await forgetUsedCodes(nordlys)
    const code = codeOf(person)
    const posts = browsers.map((browser) => browser.post('/sign-in/code', { code }))
    const answers = await Promise.all(posts)
    const led = answers.map(({ headers }) => headers.location)
    assert.lengthOf(
      led.filter((location) => location === '/'),
      1
    )
  })

  test('a wrong code is refused with a sentence, and logged', async ({ assert }) => {
    const person = await nordlys.givenStaff('administrator')
    const browser = await halfSignedIn(nordlys, person)
    const wrong = String((Number(codeOf(person)) + 1) % 1_000_000).padStart(6, '0')
    await browser.post('/sign-in/code', { code: wrong })
    const { props } = await browser.page('/sign-in/code')
    assert.isAbove(String(props.errors.code).length, 20)
    const events = await query(nordlys, readSignIns, [person.id])
    assert.containsSubset(events, [{ action: 'sign_in.failed', assurance: 1, step: 'code' }])
  })

  test('who is suspended between passphrase and code does not get in', async ({ assert }) => {
    const person = await nordlys.givenStaff('administrator')
    const browser = await halfSignedIn(nordlys, person)
    await query(nordlys, suspend, [person.id])
    const location = await browser.postLocation('/sign-in/code', { code: codeOf(person) })
    assert.equal(location, '/sign-in/code')
    const events = await query<{ action: string }>(nordlys, readSignIns, [person.id])
    assert.deepEqual(
      events.map(({ action }) => action),
      ['sign_in.failed']
    )
  })

  test('a code without a passphrase before it signs nobody in', async ({ assert }) => {
    const person = await nordlys.givenStaff('administrator')
    const browser = new Browser('nordlys.localhost')
    await browser.page('/sign-in')
    const answer = await browser.post('/sign-in/code', { code: codeOf(person) })
    assert.equal(answer.headers.location, '/sign-in')
  })

  test('the account of one tenant is nobody at another', async ({ assert }) => {
    const browser = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    const elsewhere = new Browser('sorlys.localhost')
    for (const [name, value] of browser.cookies) elsewhere.cookies.set(name, value)
    const answer = await elsewhere.get('/audit', { accept: 'application/json' })
    assert.equal(answer.status, 401)
  })
})

async function refusedAnswer(host: string, attempt: { signInName: string; passphrase: string }) {
  const browser = new Browser(host)
  await browser.page('/sign-in')
  const { status, headers, text } = await browser.post('/sign-in', attempt)
  const { props } = await browser.page('/sign-in')
  const names = Object.keys(headers).filter((name) => name !== 'x-request-id')
  return { status, location: headers.location, names, text, errors: props.errors }
}

async function healthMs(): Promise<number> {
  const started = performance.now()
  await new Browser('nordlys.localhost').get('/health/live')
  return performance.now() - started
}
