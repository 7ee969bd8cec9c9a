import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import { setSignInPolicy } from '#app/auth/actions/set_sign_in_policy'
import { minutesLater } from '#tests/functional/account/later'
import {
  accountOf,
  asked,
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

const readPolicyEvents = statement(
  'tests.read_policy_events',
  `select details->>'factors' as factors from audit_events
   where action = 'tenant.sign_in_policy_changed' order by at`
)

test.group('Account | a workplace that accepts passkeys only', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.teardown(async () => {
    await setSignInPolicy(await nordlys.tenant(), 'any')
  })

  async function demandPasskeys() {
    const administrator = await nordlys.givenStaff('administrator')
    const { browser } = await givenPasskey(nordlys, administrator)
    await enrol(browser, await newAuthenticator(nordlys))
    const set = await setSignInPolicy(await nordlys.tenant(), 'phishing_resistant')
    if (!set.ok) throw new Error(set.reason)
  }

  test('it is refused while administrators have fewer than two passkeys, so that nobody is locked out', async ({
    assert,
  }) => {
    const administrator = await nordlys.givenStaff('administrator')
    const tenant = await nordlys.tenant()
    assert.isFalse((await setSignInPolicy(tenant, 'phishing_resistant')).ok)
    const { browser } = await givenPasskey(nordlys, administrator)
    assert.isFalse((await setSignInPolicy(tenant, 'phishing_resistant')).ok)
    await enrol(browser, await newAuthenticator(nordlys))
    assert.isTrue((await setSignInPolicy(tenant, 'phishing_resistant')).ok)
    assert.isTrue((await setSignInPolicy(tenant, 'any')).ok)
    assert.deepEqual(await query(nordlys, readPolicyEvents), [
      { factors: 'phishing_resistant' },
      { factors: 'any' },
    ])
  })

  test('who has a passkey is let in by it, and by neither code nor recovery code', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { browser, authenticator } = await givenPasskey(nordlys, staff)
    const answer = await browser.post('/account/recovery-codes', {}, json)
    const [recovery = ''] = answer.json<{ codes: string[] }>().codes
    await demandPasskeys()
    await forgetUsedCodes(nordlys)
    await forgetAttempts(nordlys)
    const half = await halfSignedIn(nordlys, staff)
    const { props } = await half.page('/sign-in/code')
    assert.containsSubset(props, { mustUsePasskey: true, hasPasskey: true })
    const led = await half.postLocation('/sign-in/code', { code: codeOf(staff) })
    assert.equal(led, '/sign-in/code')
    const page = '/sign-in/recovery-code'
    assert.equal(await half.postLocation(page, { code: recovery }), page)
    assert.isFalse(await isSignedIn(half))
    assert.equal(await passkeySignIn(half, authenticator), '/')
    assert.isTrue(await isSignedIn(half))
    const events = await eventsOf(nordlys, staff, 'sign_in.failed')
    assert.containsSubset(events, [
      { details: { step: 'code', why: 'passkey_required' } },
      { details: { step: 'recovery_code', why: 'passkey_required' } },
    ])
  })

  test('who has none signs in with a code and gets no further than to make one and use it', async ({
    assert,
  }) => {
    await demandPasskeys()
    const staff = await nordlys.givenStaff('administrator')
    const browser = await signedIn(nordlys, staff)
    assert.equal(await browser.location('/sign-in'), '/account')
    assert.isFalse(await isSignedIn(browser))
    assert.equal((await accountOf(browser)).obligation, 'enrol_passkey')

    const authenticator = await newAuthenticator(nordlys)
    await enrol(browser, authenticator)
    assert.equal((await accountOf(browser)).obligation, 'use_passkey')
    assert.isFalse(await isSignedIn(browser))
    const question = await asked(browser, '/account/proof-challenge')
    const proof = await browser.post('/account/proofs/passkey', authenticator.answer(question))
    assert.equal(proof.headers.location, '/')
    assert.isTrue(await isSignedIn(browser))
  })

  test('a session opened with a code before the demand opens nothing after it, and its code confirms nothing', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { browser } = await givenPasskey(nordlys, staff)
    assert.isTrue(await isSignedIn(browser))
    await demandPasskeys()
    assert.isFalse(await isSignedIn(browser))
    const { obligation, provedUntil, confirmWith } = await accountOf(browser)
    assert.deepEqual([obligation, provedUntil, confirmWith.code], ['use_passkey', null, false])
    await forgetUsedCodes(nordlys)
    await minutesLater(6, () => browser.post('/account/proofs/code', { code: codeOf(staff) }))
    assert.isNull((await accountOf(browser)).provedUntil)
    assert.equal((await browser.post('/account/recovery-codes', {}, json)).status, 403)
  })

  test('the last passkey stays', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { authenticator } = await givenPasskey(nordlys, staff)
    await demandPasskeys()
    const browser = await freshBrowser(nordlys)
    await passkeySignIn(browser, authenticator)
    const { passkeys, mayRemovePasskey } = await accountOf(browser)
    assert.isFalse(mayRemovePasskey)
    await browser.delete(`/account/passkeys/${passkeys[0]?.id}`)
    assert.lengthOf((await accountOf(browser)).passkeys, 1)
  })
})
