import { test } from '@japa/runner'
import { consoleHost, controlPlane } from '#app/tenants/control_plane'
import { publicOrigin } from '#app/tenants/public_origin'
import { statement } from '#app/tenants/statement'
import { accountOf, enrol, json, passkeySignIn } from '#tests/functional/account/passkey_holder'
import { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { givenSignedInOperator } from '#tests/functional/auth/signed_in_operator'
import { setUpClinics } from '#tests/support/clinic'
import { SoftwareAuthenticator } from '#tests/support/software_authenticator'

const readEvents = statement(
  'tests.read_installation_events',
  `select action, actor_kind, details->>'factor' as factor from installation_events
   where actor_kind = 'operator' and (action like 'account.%' or action = 'sign_in.succeeded')
   order by at`
)

test.group('Account | operators of the installation', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('an operator adds a passkey on the console, signs in with it, and at no hospital', async ({
    assert,
  }) => {
    const { scope } = await controlPlane()
    const browser = await givenSignedInOperator('randi.passkey', 'Randi Driftsen')

    assert.lengthOf((await accountOf(browser)).passkeys, 0)
    const authenticator = new SoftwareAuthenticator(publicOrigin(consoleHost()))
    await enrol(browser, authenticator)
    assert.lengthOf((await accountOf(browser)).passkeys, 1)
    const made = await browser.post('/account/recovery-codes', {}, json)
    assert.lengthOf(made.json<{ codes: string[] }>().codes, 10)

    const again = new Browser(consoleHost())
    await again.page('/sign-in')
    assert.equal(await passkeySignIn(again, authenticator), '/')
    assert.equal(await again.statusAsProgram('/console'), 200)
    assert.lengthOf((await again.page('/console')).props.accountNotices as object[], 2)
    const { host } = await nordlys.tenant()
    const staff = new Browser(host)
    await staff.page('/sign-in')
    assert.equal(await passkeySignIn(staff, authenticator), '/sign-in')

    const events = await scope.database.query(readEvents)
    assert.containsSubset(events, [
      { action: 'account.passkey_added', factor: 'authenticator' },
      { action: 'account.recovery_codes_created', factor: 'authenticator' },
      { action: 'sign_in.succeeded', factor: 'passkey' },
    ])
  })
})
