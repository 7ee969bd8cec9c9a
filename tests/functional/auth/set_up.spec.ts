import { test } from '@japa/runner'
import { createSetUpLink } from '#app/auth/actions/create_set_up_link'
import { statement } from '#app/tenants/statement'
import { Browser } from '#tests/functional/auth/browser'
import { givenInvitation, secretOf } from '#tests/functional/auth/enrolment'
import { codeOf, setUpClinics } from '#tests/support/clinic'

const passphrase = 'måkene sover på naustet'

const readState = statement(
  'tests.read_staff_state',
  `select state, (select count(*)::int from staff_factors f where f.staff_id = s.id
     and f.confirmed_at is not null) as factors,
   (select count(*)::int from audit_events e where e.subject_id = s.id::text
     and e.action = 'staff.set_up') as events
   from staff s where id = $1`
)
const expireLinks = statement('tests.expire_links', 'update set_up_links set expires_at = now()')
const readTokens = statement(
  'tests.read_tokens',
  `select encode(token_hash, 'hex') as hash from set_up_links`
)

test.group('Auth | following a set-up link', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test('a person chooses a passphrase, enrols an authenticator and is asked to sign in', async ({
    assert,
  }) => {
    const tenant = await nordlys.tenant()
    const { staffId, name, signInName, path } = await givenInvitation(tenant)
    const browser = new Browser(tenant.host)
    const first = await browser.page(path)
    assert.equal(first.component, 'auth/set_up')
    assert.containsSubset(first.props.setUp, {
      step: 'passphrase',
      name,
      signInName,
      lengthMin: 12,
    })

    await browser.post(`${path}/passphrase`, { passphrase })
    const second = await browser.page(path)
    assert.equal(second.props.setUp.step, 'factor')
    assert.match(String(second.props.setUp.offer?.qrSvg), /^<svg /)

    const code = codeOf({ secret: secretOf(second) })
    const enrolled = await browser.post(`${path}/authenticator`, { code })
    assert.equal(enrolled.headers.location, '/sign-in')
    const next = await browser.page('/sign-in')
    assert.containsSubset(next.props, { notice: { kind: 'done' } })
    assert.equal(await browser.location('/'), '/sign-in')
    const [state] = await tenant.database.query(readState, [staffId])
    assert.deepEqual(state, { state: 'active', factors: 1, events: 1 })
  })

  test('who leaves midway comes back to the authenticator, and to the same secret', async ({
    assert,
  }) => {
    const tenant = await nordlys.tenant()
    const { path } = await givenInvitation(tenant)
    const ward = new Browser(tenant.host)
    await ward.page(path)
    await ward.post(`${path}/passphrase`, { passphrase })
    const secret = secretOf(await ward.page(path))
    const home = new Browser(tenant.host)
    assert.equal(secretOf(await home.page(path)), secret)
    const twoTabs = await Promise.all([home.page(path), home.page(path)])
    assert.deepEqual(twoTabs.map(secretOf), [secret, secret])
  })

  test('a passphrase made of the hospital name is refused with a sentence', async ({ assert }) => {
    const tenant = await nordlys.tenant()
    const { path } = await givenInvitation(tenant)
    const browser = new Browser(tenant.host)
    await browser.page(path)
    const refused = await browser.post(`${path}/passphrase`, {
      passphrase: `${tenant.slug}2026!!!`,
    })
    assert.equal(refused.headers.location, path)
    const { props } = await browser.page(path)
    assert.equal(props.setUp.step, 'passphrase')
    assert.isAbove(String(props.errors.passphrase).length, 40)
    assert.notInclude(JSON.stringify(props), '2026!!!')
  })

  test('a passphrase once chosen is not replaced through the same link', async ({ assert }) => {
    const tenant = await nordlys.tenant()
    const { path, signInName } = await givenInvitation(tenant)
    const browser = new Browser(tenant.host)
    await browser.page(path)
    await browser.post(`${path}/passphrase`, { passphrase })
    await browser.post(`${path}/passphrase`, { passphrase: 'en helt annen passfrase' })
    const secret = secretOf(await browser.page(path))
    await browser.post(`${path}/authenticator`, { code: codeOf({ secret }) })
    const wrong = await browser.post('/sign-in', {
      signInName,
      passphrase: 'en helt annen passfrase',
    })
    assert.equal(wrong.headers.location, '/sign-in')
    const right = await browser.post('/sign-in', { signInName, passphrase })
    assert.equal(right.headers.location, '/sign-in/code')
  })

  test('of ten who use one link at once, one opens the account', async ({ assert }) => {
    const tenant = await nordlys.tenant()
    const { path, staffId } = await givenInvitation(tenant)
    const browser = new Browser(tenant.host)
    await browser.page(path)
    await browser.post(`${path}/passphrase`, { passphrase })
    const code = codeOf({ secret: secretOf(await browser.page(path)) })
    const posts = Array.from({ length: 10 }, () => browser.post(`${path}/authenticator`, { code }))
    const answers = await Promise.all(posts)
    const led = answers.map(({ headers }) => headers.location)
    assert.lengthOf(
      led.filter((location) => location === '/sign-in'),
      1
    )
    const [state] = await tenant.database.query(readState, [staffId])
    assert.deepEqual(state, { state: 'active', factors: 1, events: 1 })
  })

  test('a used, an expired and an invented link lead nowhere', async ({ assert }) => {
    const tenant = await nordlys.tenant()
    const used = await givenInvitation(tenant)
    const expired = await givenInvitation(tenant)
    await setUp(new Browser(tenant.host), used.path)
    await tenant.database.query(expireLinks)
    for (const path of [used.path, expired.path, '/set-up/invented']) {
      const answer = await new Browser(tenant.host).get(path)
      assert.equal(answer.status, 410)
      assert.equal(answer.page<{ setUp: { step: string } }>().props.setUp.step, 'unusable')
    }
  })

  test('a new link voids the earlier one and what was half done', async ({ assert }) => {
    const tenant = await nordlys.tenant()
    const first = await givenInvitation(tenant)
    const browser = new Browser(tenant.host)
    await browser.page(first.path)
    await browser.post(`${first.path}/passphrase`, { passphrase })
    const second = await tenant.database.transaction((trx) =>
      createSetUpLink(tenant, trx, first.staffId)
    )
    const voided = await browser.page(first.path)
    assert.equal(voided.props.setUp.step, 'unusable')
    const page = await browser.page(new URL(second.address).pathname)
    assert.equal(page.props.setUp.step, 'passphrase')
  })

  test('the database does not hold what the link says', async ({ assert }) => {
    const tenant = await nordlys.tenant()
    const { path } = await givenInvitation(tenant)
    const token = path.split('/').at(-1) ?? ''
    const rows = await tenant.database.query<{ hash: string }>(readTokens)
    assert.isAbove(Buffer.from(token, 'base64url').length, 31)
    for (const { hash } of rows) {
      assert.notInclude(hash, Buffer.from(token, 'base64url').toString('hex'))
    }
  })

  test("a link of one tenant leads nowhere at another's address", async ({ assert }) => {
    const [tenant, other] = [await nordlys.tenant(), await sorlys.tenant()]
    const { path } = await givenInvitation(tenant)
    const { props } = await new Browser(other.host).page(path)
    assert.equal(props.setUp.step, 'unusable')
  })
})

async function setUp(browser: Browser, path: string): Promise<void> {
  await browser.page(path)
  await browser.post(`${path}/passphrase`, { passphrase })
  const secret = secretOf(await browser.page(path))
  await browser.post(`${path}/authenticator`, { code: codeOf({ secret }) })
}
