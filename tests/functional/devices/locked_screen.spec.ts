import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import { minutesLater } from '#tests/functional/account/later'
import { asked, enrol, newAuthenticator } from '#tests/functional/account/passkey_holder'
import type { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, forgetUsedCodes, query } from '#tests/functional/auth/enrolment'
import {
  forgetDevicePolicy,
  json,
  knock,
  letSessionsRest,
  logged,
  seatOf,
} from '#tests/functional/devices/ward'
import { allRoutes, bodyOf, pathOf } from '#tests/functional/http/route_table'
import { arrived } from '#tests/functional/people/staff_room'
import { codeOf, setUpClinics, type GivenStaff } from '#tests/support/clinic'
import type { SoftwareAuthenticator } from '#tests/support/software_authenticator'

const SESSION = '__Host-varde'
const suspend = statement(
  'tests.suspend_locked',
  `update staff set state = 'suspended' where id = $1`
)

test.group('Devices | a locked screen', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.setup(async () => void (await forgetDevicePolicy(nordlys)))

  const clinician = async (name?: string) => nordlys.givenClinician(await nordlys.givenUnit(), name)

  async function lockedBy(staff: GivenStaff): Promise<Browser> {
    const { browser } = await seatOf(nordlys, staff, 'ward_shared')
    const answer = await browser.post('/locked', { path: '/patients', why: 'asked' })
    if (answer.headers.location !== '/locked')
      throw new Error(`locking led to ${answer.headers.location}`)
    await browser.get('/locked')
    return browser
  }

  const open = async (browser: Browser, staff: Pick<GivenStaff, 'secret'>) => {
    await forgetUsedCodes(nordlys)
    await browser.get('/locked')
    const { headers } = await browser.post('/locked/code', { code: codeOf(staff) })
    return headers.location
  }

  test('it shows nobody’s name, is kept nowhere, and clears the history', async ({ assert }) => {
    const browser = await lockedBy(await clinician('Kari Nordmann'))
    const answer = await browser.get('/locked')
    assert.equal(answer.headers['cache-control'], 'no-store')
    const page = answer.page<{ initials: string; signedIn?: unknown }>()
    assert.containsSubset(page, {
      component: 'devices/locked',
      clearHistory: true,
      encryptHistory: true,
    })
    assert.equal(page.props.initials, 'KN')
    assert.isUndefined(page.props.signedIn)
    assert.notInclude(answer.text, 'Nordmann')
  })

  test('it opens nothing whatsoever, and leads every page back to the lock', async ({ assert }) => {
    const kari = await clinician()
    const browser = await lockedBy(kari)
    const closed = allRoutes().filter(
      ({ audience }) => audience !== 'everybody' && audience !== 'operator' && audience !== 'plugin'
    )
    assert.isAbove(closed.length, 40)
    for (const route of closed) {
      const where = `${route.method} ${route.pattern}`
      const more = route.method === 'GET' ? {} : { json: bodyOf(route) }
      const program = await browser.send(route.method, pathOf(route), { ...json, ...more })
      assert.equal(program.status, 401, where)
      const page = await browser.send(route.method, pathOf(route), more)
      assert.deepEqual([page.status, page.headers.location], [303, '/locked'], where)
    }
    assert.equal(await browser.location('/sign-in'), '/locked')
  })

  test('a code of the same person opens it where it was locked, under a new session id', async ({
    assert,
  }) => {
    const kari = await clinician()
    const browser = await lockedBy(kari)
    const copied = browser.copy()
    const before = browser.cookies.get(SESSION)
    assert.equal(await open(browser, kari), '/patients')
    assert.notEqual(browser.cookies.get(SESSION), before)
    assert.equal(await knock(browser), 200)
    assert.equal(await knock(copied), 401)
    assert.equal(await copied.location('/locked'), '/')
    const events = await logged(nordlys, 'session.%ocked')
    assert.deepEqual(
      events.slice(-2).map(({ action, outcome, actor_id: id }) => [action, outcome, id]),
      [
        ['session.locked', 'success', kari.id],
        ['session.unlocked', 'success', kari.id],
      ]
    )
  })

  test('the cookie of before the lock is dead', async ({ assert }) => {
    const { browser } = await seatOf(nordlys, await clinician(), 'ward_shared')
    const copied = browser.copy()
    assert.equal(await knock(copied), 200)
    await browser.post('/locked', { path: '/' })
    assert.equal(await knock(copied), 401)
  })

  test('another person’s code does not open it, and the refusal is in the log', async ({
    assert,
  }) => {
    const [kari, per] = [await clinician(), await clinician('Per Hansen')]
    const browser = await lockedBy(kari)
    assert.equal(await open(browser, per), '/locked')
    assert.equal(await knock(browser), 401)
    const [event] = (await logged(nordlys, 'session.unlock_refused')).slice(-1)
    assert.deepInclude(event, { outcome: 'failure', actor_id: null })
    assert.equal(await open(browser, kari), '/patients')
  })

  test('a passkey of the same person opens it, another person’s and an answer to another question do not', async ({
    assert,
  }) => {
    const [kari, per] = [await clinician(), await clinician('Per Hansen')]
    const { browser } = await seatOf(nordlys, kari, 'ward_shared')
    const [holder, thief] = [await newAuthenticator(nordlys), await newAuthenticator(nordlys)]
    await enrol(browser, holder)
    await enrol(await arrived(nordlys, per), thief)
    await browser.post('/locked', { path: '/my-sessions' })
    await browser.get('/locked')

    const answer = async (key: SoftwareAuthenticator, askedAt = '/locked/passkey-challenge') => {
      const question = await asked(browser, askedAt)
      const { headers } = await browser.post('/locked/passkey', key.answer(question))
      return headers.location
    }
    assert.equal(await answer(thief), '/locked')
    assert.equal(await answer(holder, '/sign-in/passkey-challenge'), '/locked')
    assert.equal(await knock(browser), 401)
    assert.equal(await answer(holder), '/my-sessions')
    assert.equal(await knock(browser), 200)
  })

  test('guessing is slowed down as at sign-in', async ({ assert }) => {
    const kari = await clinician()
    const browser = await lockedBy(kari)
    for (let guess = 0; guess < 6; guess += 1)
      await browser.post('/locked/code', { code: '000000' })
    assert.equal(await open(browser, kari), '/locked')
    assert.isNotEmpty(await logged(nordlys, 'sign_in.throttled'))
    assert.equal(await knock(browser), 401)
  })

  test('one code posted ten times at once opens it once', async ({ assert }) => {
    const kari = await clinician()
    const browser = await lockedBy(kari)
    await forgetUsedCodes(nordlys)
    const code = codeOf(kari)
    const copies = Array.from({ length: 10 }, () => browser.copy())
    const answers = await Promise.all(copies.map((copy) => copy.post('/locked/code', { code })))
    const opened = answers.filter(({ headers }) => headers.location === '/patients')
    assert.lengthOf(opened, 1)
  })

  test('after a quarter of an hour one factor is no longer enough', async ({ assert }) => {
    const kari = await clinician()
    const browser = await lockedBy(kari)
    await minutesLater(16, async () => {
      assert.equal(await open(browser, kari), '/sign-in')
      assert.equal(await knock(browser), 401)
    })
    const rested = await lockedBy(kari)
    await letSessionsRest(nordlys, 15)
    assert.equal(await open(rested, kari), '/sign-in')
  })

  test('the twelve hours end behind the lock as well', async ({ assert }) => {
    const kari = await clinician()
    const { browser, device } = await seatOf(nordlys, kari, 'ward_shared')
    await minutesLater(12 * 60 - 5, async () => {
      await device.prove(browser)
      await browser.post('/locked', { path: '/' })
      await browser.get('/locked')
    })
    await minutesLater(12 * 60 + 1, async () => {
      assert.equal(await open(browser, kari), '/sign-in')
    })
  })

  test('somebody else signs in afresh, and the locked session is over', async ({ assert }) => {
    const [kari, per] = [await clinician(), await clinician('Per Hansen')]
    const browser = await lockedBy(kari)
    const copied = browser.copy()
    const leave = await browser.post('/locked/leave')
    assert.equal(leave.headers.location, '/sign-in')
    assert.equal(await open(copied, kari), '/sign-in')
    const other = await arrived(nordlys, per)
    assert.equal(await knock(other), 200)
    const [event] = (await logged(nordlys, 'session.ended')).slice(-1)
    assert.deepEqual(event?.details, { why: 'not_me' })
  })

  test('ending the person’s sessions, or the person, ends the locked one', async ({ assert }) => {
    const kari = await clinician()
    const browser = await lockedBy(kari)
    const ola = await arrived(nordlys, await nordlys.givenStaff('administrator'))
    await ola.delete(`/administration/people/${kari.id}/sessions`, json)
    assert.equal(await open(browser, kari), '/sign-in')

    const again = await lockedBy(kari)
    await query(nordlys, suspend, [kari.id])
    await open(again, kari)
    assert.equal(await knock(again), 401)
  })

  test('the way back leads nowhere but this house', async ({ assert }) => {
    for (const path of ['//evil.example', 'https://evil.example', '/x?y=1', '/\\evil.example']) {
      const kari = await clinician()
      const { browser } = await seatOf(nordlys, kari, 'ward_shared')
      await browser.post('/locked', { path })
      await browser.get('/locked')
      assert.equal(await open(browser, kari), '/', path)
    }
  })
})
