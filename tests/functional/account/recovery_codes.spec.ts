import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import {
  accountOf,
  atAccount,
  eventsOf,
  isSignedIn,
  json,
} from '#tests/functional/account/passkey_holder'
import type { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, halfSignedIn, query } from '#tests/functional/auth/enrolment'
import { setUpClinics, type GivenStaff } from '#tests/support/clinic'

const readCodes = statement(
  'tests.read_recovery_codes',
  `select encode(code_hash, 'hex') as hash from staff_recovery_codes where staff_id = $1`
)
const page = '/sign-in/recovery-code'

test.group('Account | recovery codes', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  async function made(browser: Browser): Promise<string[]> {
    const answer = await browser.post('/account/recovery-codes', {}, json)
    return answer.json<{ codes: string[] }>().codes
  }

  async function use(staff: GivenStaff, code: string): Promise<[Browser, string | undefined]> {
    await forgetAttempts(nordlys)
    const half = await halfSignedIn(nordlys, staff)
    return [half, await half.postLocation(page, { code })]
  }

  test('ten codes of 120 bits are told once and kept as keyed hashes', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, staff)
    const codes = await made(browser)
    assert.lengthOf(new Set(codes), 10)
    for (const code of codes)
      assert.match(code, /^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/)
    const rows = await query<{ hash: string }>(nordlys, readCodes, [staff.id])
    assert.isTrue(rows.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash)))
    const shown = await browser.get('/account')
    for (const code of codes) assert.notInclude(shown.text, code)
    assert.equal((await accountOf(browser)).recoveryCodes.left, 10)
  })

  test('a code signs in once, after the passphrase; the second time it is refused', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, staff)
    const [code = ''] = await made(browser)
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O')} `
    const [first, led] = await use(staff, typed)
    assert.equal(led, '/')
    assert.isTrue(await isSignedIn(first))
    assert.isFalse(await isSignedIn(browser), 'the other sessions end')
    const [again, back] = await use(staff, code)
    assert.equal(back, page)
    const { props } = await again.page(page)
    assert.isAbove(String(props.errors.code).length, 20)
    assert.equal((await accountOf(first)).recoveryCodes.left, 9)
    const events = await eventsOf(nordlys, staff, 'sign_in.%', 'account.recovery_code_used')
    assert.containsSubset(events, [
      { action: 'account.recovery_code_used', assurance: 2 },
      { action: 'sign_in.succeeded', assurance: 2, details: { factor: 'recovery_code' } },
      { action: 'sign_in.failed', details: { step: 'recovery_code', why: 'used' } },
    ])
  })

  test('of ten who give one code at once, one is signed in', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const [code = ''] = await made(await atAccount(nordlys, staff))
    const browsers: Browser[] = []
    for (let number = 0; number < 10; number += 1) {
      await forgetAttempts(nordlys)
      browsers.push(await halfSignedIn(nordlys, staff))
    }
    for (const browser of browsers) await browser.page(page)
    await forgetAttempts(nordlys)
    const led = await Promise.all(browsers.map((one) => one.postLocation(page, { code })))
    assert.lengthOf(
      led.filter((location) => location === '/'),
      1
    )
    const events = await eventsOf(nordlys, staff, 'account.recovery_code_used')
    assert.lengthOf(events, 1)
  })

  test('new codes void the old ones', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, staff)
    const [old = ''] = await made(browser)
    const [fresh = ''] = await made(browser)
    assert.equal((await use(staff, old))[1], page)
    assert.equal((await use(staff, fresh))[1], '/')
  })

  test('a code is nothing in another person’s hands, and nothing without a passphrase', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const other = await nordlys.givenStaff('administrator')
    const [code = ''] = await made(await atAccount(nordlys, staff))
    assert.equal((await use(other, code))[1], page)
    const stranger = nordlys.visitor()
    await stranger.get('/sign-in')
    const answer = await stranger.post(page, { code })
    assert.equal(answer.headers.location, '/sign-in')
  })

  test('guessing codes is slowed down as guessing passphrases is', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const half = await halfSignedIn(nordlys, staff)
    for (let time = 0; time < 8; time += 1) await half.post(page, { code: `guess-${time}` })
    const events = await eventsOf(nordlys, staff, 'sign_in.throttled')
    assert.isNotEmpty(events)
  })
})
