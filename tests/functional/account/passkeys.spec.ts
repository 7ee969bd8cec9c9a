import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import { forgetAttempts, halfSignedIn, query } from '#tests/functional/auth/enrolment'
import {
  accountOf,
  asked,
  atAccount,
  enrol,
  eventsOf,
  freshBrowser,
  givenPasskey,
  isSignedIn,
  newAuthenticator,
  passkeySignIn,
} from '#tests/functional/account/passkey_holder'
import { setUpClinics } from '#tests/support/clinic'
import type { Mistakes } from '#tests/support/software_authenticator'

const suspend = statement('tests.suspend', `update staff set state = 'suspended' where id = $1`)
const readSessions = statement(
  'tests.read_assurance',
  'select assurance from sessions where staff_id = $1 order by assurance'
)
const readCells = statement(
  'tests.read_passkeys',
  'select name_sealed, signature_count from staff_passkeys where staff_id = $1'
)

test.group('Account | passkeys', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('somebody adds a passkey, signs out, and signs in with it alone, without a name', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { browser, authenticator } = await givenPasskey(nordlys, staff)
    await browser.post('/sign-out')
    const again = await freshBrowser(nordlys)
    assert.equal(await passkeySignIn(again, authenticator), '/')
    assert.isTrue(await isSignedIn(again))
    const { passkeys } = await accountOf(again)
    assert.containsSubset(passkeys, [{ name: 'Telefonen', isSynced: false }])
    assert.isNotNull(passkeys[0]?.lastUsedAt)

    const [row] = await query<{ name_sealed: Buffer }>(nordlys, readCells, [staff.id])
    assert.notInclude(row?.name_sealed.toString('latin1'), 'Telefonen')
    const events = await eventsOf(nordlys, staff, 'sign_in.succeeded', 'account.passkey_added')
    assert.containsSubset(events, [
      { action: 'sign_in.succeeded', assurance: 2, details: { factor: 'authenticator' } },
      { action: 'account.passkey_added', assurance: 2, details: { factor: 'authenticator' } },
      { action: 'sign_in.succeeded', assurance: 3, details: { factor: 'passkey' } },
    ])
    assert.isTrue(events.every(({ actor_id: actor }) => actor === staff.id))
  })

  test('a passkey kept on one device is level 3, one that is copied is level 2', async ({
    assert,
  }) => {
    for (const [isSynced, level] of [
      [false, 3],
      [true, 2],
    ] as const) {
      const staff = await nordlys.givenStaff('administrator')
      const { authenticator, browser } = await givenPasskey(nordlys, staff, { isSynced })
      await browser.post('/sign-out')
      assert.equal(await passkeySignIn(await freshBrowser(nordlys), authenticator), '/')
      const rows = await query<{ assurance: number }>(nordlys, readSessions, [staff.id])
      assert.deepEqual(rows, [{ assurance: level }])
    }
  })

  test('after the passphrase a passkey of the same person stands for the code', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const other = await nordlys.givenStaff('administrator')
    const { authenticator } = await givenPasskey(nordlys, staff)
    const half = await halfSignedIn(nordlys, staff)
    assert.equal(await passkeySignIn(half, authenticator), '/')
    const stranger = await halfSignedIn(nordlys, other)
    assert.equal(await passkeySignIn(stranger, authenticator), '/sign-in/code')
    assert.isFalse(await isSignedIn(stranger))
    const events = await eventsOf(nordlys, other, 'sign_in.failed')
    assert.containsSubset(events, [{ details: { step: 'passkey', why: 'other_person' } }])
  })

  const wrong: Record<string, { mistakes: Mistakes; why: string }> = {
    'from another origin': {
      mistakes: { origin: 'https://nordlys.evil.example' },
      why: 'wrong_origin',
    },
    'from another port of the same host': {
      mistakes: { origin: 'http://nordlys.localhost:1' },
      why: 'wrong_origin',
    },
    'from inside another page': { mistakes: { isFramed: true }, why: 'wrong_origin' },
    'for another relying party': { mistakes: { rpId: 'sorlys.localhost' }, why: 'wrong_site' },
    'to another challenge': {
      mistakes: { challenge: Buffer.alloc(32, 7).toString('base64url') },
      why: 'wrong_challenge',
    },
    'without the person verified': { mistakes: { isUserVerified: false }, why: 'not_verified' },
    'with a counter that went back': { mistakes: { count: 1 }, why: 'counter_not_rising' },
    'signed by another key': { mistakes: { isForged: true }, why: 'damaged' },
    'for another person': {
      mistakes: { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' },
      why: 'other_person',
    },
  }
  for (const [how, { mistakes, why }] of Object.entries(wrong)) {
    test(`an answer ${how} signs nobody in, and the log says why`, async ({ assert }) => {
      const staff = await nordlys.givenStaff('administrator')
      const { authenticator } = await givenPasskey(nordlys, staff)
      assert.equal(await passkeySignIn(await freshBrowser(nordlys), authenticator), '/')
      const browser = await freshBrowser(nordlys)
      assert.equal(await passkeySignIn(browser, authenticator, mistakes), '/sign-in')
      const { props } = await browser.page('/sign-in')
      assert.isAbove(String(props.errors._ ?? '').length, 20)
      assert.isFalse(await isSignedIn(browser))
      const events = await eventsOf(nordlys, staff, 'sign_in.failed')
      assert.containsSubset(events, [{ actor_id: null, details: { step: 'passkey', why } }])
    })
  }

  test('a challenge answered once is spent, in its own session and in any other', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { authenticator } = await givenPasskey(nordlys, staff, { counts: false })
    const browser = await freshBrowser(nordlys)
    const question = await asked(browser, '/sign-in/passkey-challenge')
    const answer = authenticator.answer(question)
    const copy = browser.copy()
    const first = await browser.post('/sign-in/passkey', answer)
    assert.equal(first.headers.location, '/')
    const second = await copy.post('/sign-in/passkey', answer)
    assert.notEqual(second.headers.location, '/')
    assert.isFalse(await isSignedIn(copy))
    const other = await freshBrowser(nordlys)
    const third = await other.post('/sign-in/passkey', answer)
    assert.equal(third.headers.location, '/sign-in')
  })

  test('of ten who post one answer at once, one is signed in', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { authenticator } = await givenPasskey(nordlys, staff, { counts: false })
    const browser = await freshBrowser(nordlys)
    const question = await asked(browser, '/sign-in/passkey-challenge')
    const answer = authenticator.answer(question)
    const copies = Array.from({ length: 10 }, () => browser.copy())
    const answers = await Promise.all(copies.map((copy) => copy.post('/sign-in/passkey', answer)))
    const signed = answers.filter(({ headers }) => headers.location === '/')
    assert.lengthOf(signed, 1)
  })

  test('a passkey of one tenant is nothing at another', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { authenticator } = await givenPasskey(nordlys, staff)
    const elsewhere = await freshBrowser(sorlys)
    assert.equal(await passkeySignIn(elsewhere, authenticator), '/sign-in')
    assert.isFalse(await isSignedIn(elsewhere))
  })

  test('who is suspended is not signed in by a passkey', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { authenticator } = await givenPasskey(nordlys, staff)
    await query(nordlys, suspend, [staff.id])
    const browser = await freshBrowser(nordlys)
    assert.equal(await passkeySignIn(browser, authenticator), '/sign-in')
  })

  test('a new passkey with anything wrong is refused, and nothing is kept', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, staff)
    const authenticator = await newAuthenticator(nordlys)
    const faults: [Mistakes, string][] = [
      [{ origin: 'https://nordlys.evil.example' }, 'wrong_origin'],
      [{ rpId: 'sorlys.localhost' }, 'wrong_site'],
      [{ challenge: Buffer.alloc(32, 7).toString('base64url') }, 'wrong_challenge'],
      [{ isUserVerified: false }, 'not_verified'],
      [{ isFramed: true }, 'wrong_origin'],
    ]
    for (const [mistakes] of faults) await enrol(browser, authenticator, mistakes)
    const { passkeys } = await accountOf(browser)
    assert.lengthOf(passkeys, 0)
    const events = await eventsOf(nordlys, staff, 'account.refused')
    assert.deepEqual(
      events.map(({ details }) => details.why),
      faults.map(([, why]) => why)
    )
  })

  test('a challenge for a new passkey is no challenge for signing in', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const { browser, authenticator } = await givenPasskey(nordlys, staff)
    const question = await asked(browser, '/account/passkey-challenge')
    const rpId = question.rp.id
    await browser.post('/account/proofs/passkey', authenticator.answer({ ...question, rpId }))
    const events = await eventsOf(nordlys, staff, 'account.refused')
    assert.containsSubset(events, [{ details: { step: 'passkey', why: 'no_challenge' } }])
  })

  test('one person has several passkeys, and the same one not twice', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const other = await nordlys.givenStaff('administrator')
    const { browser, authenticator } = await givenPasskey(nordlys, staff)
    await enrol(browser, await newAuthenticator(nordlys), { name: 'Nøkkelen i lommen' })
    const { passkeys } = await accountOf(browser)
    assert.deepEqual(
      passkeys.map(({ name }) => name),
      ['Telefonen', 'Nøkkelen i lommen']
    )
    const stranger = await atAccount(nordlys, other)
    await enrol(stranger, authenticator)
    assert.lengthOf((await accountOf(stranger)).passkeys, 0)
  })
})
