import { test } from '@japa/runner'
import { markPassphraseCompromised } from '#app/auth/actions/mark_passphrase_compromised'
import { atAccount, eventsOf, isSignedIn } from '#tests/functional/account/passkey_holder'
import { forgetAttempts, signedIn } from '#tests/functional/auth/enrolment'
import { staffRoutes, pathOf } from '#tests/functional/http/route_table'
import { setUpClinics } from '#tests/support/clinic'

const next = 'reinlav under gammel granskog'

test.group('Account | one’s own passphrase', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('it is changed by who knows the old one; the other sessions end', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const elsewhere = await signedIn(nordlys, staff)
    const browser = await atAccount(nordlys, staff)
    const form = { current: staff.passphrase, passphrase: next }
    assert.equal((await browser.put('/account/passphrase', form)).headers.location, '/account')
    assert.isFalse(await isSignedIn(elsewhere))
    assert.isTrue(await isSignedIn(browser))
    const { signInName } = staff
    const visitor = nordlys.visitor()
    const old = await visitor.post('/sign-in', { signInName, passphrase: staff.passphrase })
    assert.equal(old.headers.location, '/sign-in')
    const changed = await visitor.post('/sign-in', { signInName, passphrase: next })
    assert.equal(changed.headers.location, '/sign-in/code')
    const events = await eventsOf(nordlys, staff, 'account.%')
    assert.containsSubset(events, [{ action: 'account.passphrase_changed', assurance: 2 }])
  })

  test('a wrong old one, the same one, a short one and a leaked one are refused', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, staff)
    const { passphrase } = staff
    const refused: [string, string, string][] = [
      ['feil passfrase her', next, 'current'],
      [passphrase, passphrase, 'passphrase'],
      [passphrase, 'kort', 'passphrase'],
      [passphrase, '123456789012345', 'passphrase'],
      [passphrase, 'Nordlys sykehus', 'passphrase'],
    ]
    for (const [current, chosen, field] of refused) {
      await browser.put('/account/passphrase', { current, passphrase: chosen })
      const { props } = await browser.page('/account')
      assert.isAbove(String(props.errors[field] ?? '').length, 20, chosen)
    }
    const events = await eventsOf(nordlys, staff, 'account.passphrase_changed')
    assert.isEmpty(events)
  })

  test('one that others know ends every session, and the next one opens the account page alone', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const before = await signedIn(nordlys, staff)
    const marked = await markPassphraseCompromised(await nordlys.tenant(), staff.signInName)
    assert.isTrue(marked.ok)
    assert.isFalse(await isSignedIn(before))

    const browser = await signedIn(nordlys, staff)
    assert.equal(await browser.location('/sign-in'), '/account')
    for (const route of staffRoutes()) {
      const body = route.method === 'GET' ? {} : { json: {} }
      const accept = { accept: 'application/json' }
      const { status } = await browser.send(route.method, pathOf(route), { ...body, ...accept })
      assert.equal(status, 401, `${route.method} ${route.pattern}`)
    }
    const { props } = await browser.page('/account')
    assert.containsSubset(props.account, { obligation: 'change_passphrase' })
    const form = { current: staff.passphrase, passphrase: next }
    assert.equal((await browser.put('/account/passphrase', form)).headers.location, '/')
    assert.isTrue(await isSignedIn(browser))
    const events = await eventsOf(nordlys, staff, 'staff.passphrase_compromised')
    assert.containsSubset(events, [{ outcome: 'success', actor_id: null }])
  })

  test('nobody is marked by a name nobody has', async ({ assert }) => {
    const marked = await markPassphraseCompromised(await nordlys.tenant(), 'ingen.slik')
    assert.isFalse(marked.ok)
  })
})
