import { test } from '@japa/runner'
import { setSignInPolicy } from '#app/auth/actions/set_sign_in_policy'
import { statement } from '#app/tenants/statement'
import { asked, freshBrowser, newAuthenticator } from '#tests/functional/account/passkey_holder'
import { givenPasskey, isSignedIn, passkeySignIn } from '#tests/functional/account/passkey_holder'
import { Browser } from '#tests/functional/auth/browser'
import { givenInvitation, query, secretOf } from '#tests/functional/auth/enrolment'
import { codeOf, setUpClinics, type Clinic } from '#tests/support/clinic'
import type { SoftwareAuthenticator } from '#tests/support/software_authenticator'

const passphrase = 'måkene sover på naustet'

const readAccount = statement(
  'tests.read_set_up_account',
  `select state, (select count(*)::int from staff_passkeys k where k.staff_id = s.id) as passkeys,
     (select count(*)::int from staff_factors f where f.staff_id = s.id) as authenticators,
     (select coalesce(json_agg(e.details->>'factor'), '[]') from audit_events e
        where e.subject_id = s.id::text and e.action = 'staff.set_up') as events
   from staff s where id = $1`
)
const readRefusals = statement(
  'tests.read_set_up_refusals',
  `select details->>'why' as why from audit_events
   where subject_id = $1 and action = 'account.refused' order by at`
)

/** An invited person at the second step of their link. */
async function atSecondStep(clinic: Clinic) {
  const tenant = await clinic.tenant()
  const invitation = await givenInvitation(tenant)
  const browser = new Browser(tenant.host)
  await browser.page(invitation.path)
  await browser.post(`${invitation.path}/passphrase`, { passphrase })
  await browser.page(invitation.path)
  return { ...invitation, browser }
}

async function make(browser: Browser, path: string, authenticator: SoftwareAuthenticator) {
  const question = await asked(browser, `${path}/passkey-challenge`)
  return browser.post(`${path}/passkey`, { name: 'Min', ...authenticator.make(question) })
}

test.group('Auth | a passkey as the first factor', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test('an invited person makes a passkey, and signs in with it and nothing else', async ({
    assert,
  }) => {
    const { staffId, path, browser } = await atSecondStep(nordlys)
    const authenticator = await newAuthenticator(nordlys)
    const made = await make(browser, path, authenticator)
    assert.equal(made.headers.location, '/sign-in')
    assert.isFalse(await isSignedIn(browser))
    const [account] = await query(nordlys, readAccount, [staffId])
    const expected = { state: 'active', passkeys: 1, authenticators: 0, events: ['passkey'] }
    assert.deepEqual(account, expected)

    const later = await freshBrowser(nordlys)
    assert.equal(await passkeySignIn(later, authenticator), '/')
    assert.isTrue(await isSignedIn(later))
  })

  test('where only passkeys count, the link offers no authenticator app', async ({ assert }) => {
    const administrator = await nordlys.givenStaff('administrator')
    await givenPasskey(nordlys, administrator)
    await givenPasskey(nordlys, administrator)
    const tenant = await nordlys.tenant()
    const set = await setSignInPolicy(tenant, 'phishing_resistant')
    assert.isTrue(set.ok)
    const { path, browser, staffId } = await atSecondStep(nordlys)
    const page = await browser.page(path)
    assert.isNull(page.props.setUp.offer)
    const code = codeOf({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' })
    await browser.post(`${path}/authenticator`, { code })
    const [account] = await query<{ state: string }>(nordlys, readAccount, [staffId])
    assert.equal(account?.state, 'invited')
    await make(browser, path, await newAuthenticator(nordlys))
    await setSignInPolicy(tenant, 'any')
  })

  test('of ten who post one answer at once, and of a passkey and a code, one opens the account', async ({
    assert,
  }) => {
    const { path, browser, staffId } = await atSecondStep(nordlys)
    const code = codeOf({ secret: secretOf(await browser.page(path)) })
    const authenticator = await newAuthenticator(nordlys)
    const question = await asked(browser, `${path}/passkey-challenge`)
    const body = { name: 'Min', ...authenticator.make(question) }
    await Promise.all([
      ...Array.from({ length: 9 }, () => browser.post(`${path}/passkey`, body)),
      browser.post(`${path}/authenticator`, { code }),
    ])
    const [account] = await query<{ state: string; events: string[] }>(nordlys, readAccount, [
      staffId,
    ])
    assert.equal(account?.state, 'active')
    assert.lengthOf(account?.events ?? [], 1)
  })

  test('a used link gives no challenge and takes no passkey', async ({ assert }) => {
    const { path, browser, staffId } = await atSecondStep(nordlys)
    await make(browser, path, await newAuthenticator(nordlys))
    const again = await browser.post(
      `${path}/passkey-challenge`,
      {},
      { accept: 'application/json' }
    )
    assert.equal(again.status, 410)
    const thief = await newAuthenticator(nordlys)
    const question = { challenge: 'AAAA', rp: { id: 'nordlys.localhost' }, user: { id: 'AAAA' } }
    await browser.post(`${path}/passkey`, { name: 'Tyv', ...thief.make(question) })
    const [account] = await query<{ passkeys: number }>(nordlys, readAccount, [staffId])
    assert.equal(account?.passkeys, 1)
  })

  test('another origin, another hospital, an old challenge and one of another browser are refused and logged', async ({
    assert,
  }) => {
    const { path, browser, staffId } = await atSecondStep(nordlys)
    const foreign = await newAuthenticator(sorlys)
    const own = await newAuthenticator(nordlys)
    const challengePath = `${path}/passkey-challenge`
    const fromElsewhere = await asked(browser, challengePath)
    await browser.post(`${path}/passkey`, { name: 'A', ...foreign.make(fromElsewhere) })
    const unverified = await asked(browser, challengePath)
    const loose = own.make(unverified, { isUserVerified: false })
    await browser.post(`${path}/passkey`, { name: 'B', ...loose })
    const used = await asked(browser, challengePath)
    await browser.post(`${path}/passkey`, { name: 'C', ...foreign.make(used) })
    await browser.post(`${path}/passkey`, { name: 'D', ...own.make(used) })
    const other = new Browser((await nordlys.tenant()).host)
    await other.page(path)
    const theirs = await asked(other, challengePath)
    await asked(browser, challengePath)
    await browser.post(`${path}/passkey`, { name: 'E', ...own.make(theirs) })

    const refusals = await query<{ why: string }>(nordlys, readRefusals, [staffId])
    assert.deepEqual(
      refusals.map(({ why }) => why),
      ['wrong_origin', 'not_verified', 'wrong_origin', 'no_challenge', 'wrong_challenge']
    )
    const [account] = await query<{ state: string }>(nordlys, readAccount, [staffId])
    assert.equal(account?.state, 'invited')
  })
})
