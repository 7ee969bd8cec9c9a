import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { minutesLater } from '#tests/functional/account/later'
import {
  accountOf,
  asked,
  atAccount,
  enrol,
  eventsOf,
  freshBrowser,
  givenPasskey,
  isSignedIn,
  json,
  newAuthenticator,
  passkeySignIn,
} from '#tests/functional/account/passkey_holder'
import {
  forgetAttempts,
  forgetUsedCodes,
  halfSignedIn,
  query,
  signedIn,
} from '#tests/functional/auth/enrolment'
import { codeOf, setUpClinics } from '#tests/support/clinic'
import { statement } from '#app/tenants/statement'
import type { Shared } from '#resources/inertia/contract'

const readAssurance = statement(
  'tests.read_session_assurance',
  'select assurance from sessions where staff_id = $1'
)

/** Every act that changes how somebody signs in. */
const acts = [
  ['POST', '/account/passkey-challenge'],
  ['POST', '/account/passkeys'],
  ['PUT', `/account/passkeys/${randomUUID()}`],
  ['DELETE', `/account/passkeys/${randomUUID()}`],
  ['POST', '/account/authenticators/offer'],
  ['GET', '/account/authenticators/new'],
  ['POST', '/account/authenticators'],
  ['DELETE', `/account/authenticators/${randomUUID()}`],
  ['POST', '/account/recovery-codes'],
  ['PUT', '/account/passphrase'],
] as const

test.group('Account | a factor given again', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('six minutes after signing in nothing about it can be changed, and each try is logged', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, staff)
    await minutesLater(6, async () => {
      assert.isNull((await accountOf(browser)).provedUntil)
      for (const [method, path] of acts) {
        const body = method === 'GET' ? {} : { json: {} }
        const page = await browser.send(method, path, body)
        assert.equal(page.headers.location, '/account', `${method} ${path}`)
        const program = await browser.send(method, path, { ...body, ...json })
        assert.equal(program.status, 403, `${method} ${path}`)
        assert.include(program.text, 'E_PROOF_REQUIRED')
      }
    })
    const events = await eventsOf(nordlys, staff, 'account.refused')
    assert.lengthOf(events, acts.length * 2)
    assert.isTrue(events.every(({ details }) => details.why === 'not_proved'))
  })

  test('a stranger gets to no account page, with a page or a program', async ({ assert }) => {
    const browser = await freshBrowser(nordlys)
    for (const [method, path] of [['GET', '/account'], ...acts] as const) {
      const body = method === 'GET' ? {} : { json: {} }
      assert.equal((await browser.send(method, path, body)).headers.location, '/sign-in')
      assert.equal((await browser.send(method, path, { ...body, ...json })).status, 401)
    }
  })

  test('a code given again opens changes for five minutes, and is used by that', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, staff)
    await forgetUsedCodes(nordlys)
    const code = codeOf(staff)
    await minutesLater(6, async () => {
      await browser.post('/account/proofs/code', { code })
      assert.isNotNull((await accountOf(browser)).provedUntil)
    })
    await browser.post('/account/proofs/code', { code })
    const { props } = await browser.page('/account')
    assert.isAbove(String(props.errors.code).length, 20)
    const events = await eventsOf(nordlys, staff, 'account.proved', 'account.refused')
    assert.containsSubset(events, [
      { action: 'account.proved', details: { given: 'authenticator' } },
      { action: 'account.refused', outcome: 'denied', details: { step: 'code', why: 'used' } },
    ])
  })

  test('a passkey given again opens changes and raises the session to its level', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { browser, authenticator } = await givenPasskey(nordlys, staff)
    await minutesLater(6, async () => {
      const question = await asked(browser, '/account/proof-challenge')
      await browser.post('/account/proofs/passkey', authenticator.answer(question))
      assert.isNotNull((await accountOf(browser)).provedUntil)
    })
    assert.deepEqual(await query(nordlys, readAssurance, [staff.id]), [{ assurance: 3 }])
    const [proved] = await eventsOf(nordlys, staff, 'account.proved')
    assert.containsSubset(proved, { details: { given: 'passkey' } })
  })

  test('the passkey of a colleague confirms nothing', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const colleague = await nordlys.givenStaff('administrator')
    const { authenticator } = await givenPasskey(nordlys, colleague)
    const { browser } = await givenPasskey(nordlys, staff)
    await minutesLater(6, async () => {
      const question = await asked(browser, '/account/proof-challenge')
      await browser.post('/account/proofs/passkey', authenticator.answer(question))
      assert.isNull((await accountOf(browser)).provedUntil)
    })
  })
})

test.group('Account | changing factors', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('a passkey is renamed and removed by its owner, and by nobody else', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { browser, authenticator } = await givenPasskey(nordlys, staff)
    const [passkey] = (await accountOf(browser)).passkeys
    const path = `/account/passkeys/${passkey?.id}`
    const stranger = await atAccount(nordlys, await nordlys.givenStaff('administrator'))
    await enrol(stranger, await newAuthenticator(nordlys))
    assert.equal((await stranger.put(path, { name: 'Min' }, json)).status, 404)
    assert.equal((await stranger.delete(path, json)).status, 404)

    await browser.put(path, { name: 'Vakttelefonen' })
    assert.equal((await accountOf(browser)).passkeys[0]?.name, 'Vakttelefonen')
    await browser.delete(path)
    assert.lengthOf((await accountOf(browser)).passkeys, 0)
    assert.equal(await passkeySignIn(await freshBrowser(nordlys), authenticator), '/sign-in')
    const events = await eventsOf(nordlys, staff, 'account.passkey_%')
    assert.deepEqual(
      events.map(({ action }) => action),
      ['account.passkey_added', 'account.passkey_renamed', 'account.passkey_removed']
    )
  })

  test('the last way in is never removed, even when both are removed at once', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { browser } = await givenPasskey(nordlys, staff)
    const { passkeys, authenticators } = await accountOf(browser)
    await Promise.all([
      browser.delete(`/account/passkeys/${passkeys[0]?.id}`),
      browser.delete(`/account/authenticators/${authenticators[0]?.id}`),
    ])
    const left = await accountOf(browser)
    assert.equal(left.passkeys.length + left.authenticators.length, 1)
    assert.isFalse(left.mayRemovePasskey && left.mayRemoveAuthenticator)
  })

  test('a change ends the other sessions, and the next sign-in tells of it; who did it cannot hide it', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const elsewhere = await signedIn(nordlys, staff)
    assert.isTrue(await isSignedIn(elsewhere))
    const { browser, authenticator } = await givenPasskey(nordlys, staff)
    assert.isFalse(await isSignedIn(elsewhere))
    assert.isTrue(await isSignedIn(browser))

    await browser.post('/account/notices/seen')
    const told = async (one: typeof browser) => {
      const { props } = await one.page('/account')
      return (props.accountNotices as Shared['accountNotices'])?.map(({ kind }) => kind) ?? []
    }
    assert.deepEqual(await told(browser), [])
    const next = await freshBrowser(nordlys)
    await passkeySignIn(next, authenticator)
    assert.deepEqual(await told(next), ['passkey_added'])
    await next.post('/account/notices/seen')
    assert.deepEqual(await told(next), [])
  })

  test('another authenticator app is added with a code of its own, and signs in', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, staff)
    const page = '/account/authenticators/new'
    assert.equal(await browser.location(page), '/account')
    await browser.post('/account/authenticators/offer')
    const { props } = await browser.page(page)
    const secret = String(props.secretText).replaceAll(' ', '')
    await browser.post('/account/authenticators', { code: '000000' })
    assert.lengthOf((await accountOf(browser)).authenticators, 1)
    await browser.post('/account/authenticators', { code: codeOf({ secret }) })
    assert.lengthOf((await accountOf(browser)).authenticators, 2)
    const half = await halfSignedIn(nordlys, staff)
    assert.equal(await half.postLocation('/sign-in/code', { code: codeOf({ secret }, 1) }), '/')
  })
})
