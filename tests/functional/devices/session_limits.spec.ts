import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import { minutesLater } from '#tests/functional/account/later'
import { forgetAttempts, forgetUsedCodes, query } from '#tests/functional/auth/enrolment'
import {
  forgetDevicePolicy,
  json,
  knock,
  lenient,
  letSessionsRest,
  logged,
  seatOf,
} from '#tests/functional/devices/ward'
import { arrived } from '#tests/functional/people/staff_room'
import { codeOf, setUpClinics } from '#tests/support/clinic'

const policyPath = '/administration/devices/policy'
const SESSION = '__Host-varde'

const begun = statement(
  'tests.session_begun',
  'select created_at from sessions where staff_id = $1'
)
const shiftBegin = statement(
  'tests.shift_begin',
  `update sessions set created_at = now() - make_interval(mins => $1), last_seen_at = now()`
)

test.group('Devices | how long a session lives', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.setup(async () => void (await forgetDevicePolicy(nordlys)))

  const clinician = async () => nordlys.givenClinician(await nordlys.givenUnit())

  const classes = [
    ['personal', 30],
    ['ward_shared', 15],
    ['kiosk', 10],
  ] as const
  for (const [trust, minutes] of classes) {
    test(`a session on a ${trust} device may rest ${minutes} minutes and not one more`, async ({
      assert,
    }) => {
      const { browser } = await seatOf(nordlys, await clinician(), trust)
      await letSessionsRest(nordlys, minutes - 1)
      assert.equal(await knock(browser), 200)
      await letSessionsRest(nordlys, minutes)
      assert.equal(await knock(browser), 401)
    })
  }

  test('a browser that is not enrolled gets the shortest time of all', async ({ assert }) => {
    const browser = await arrived(nordlys, await clinician())
    await letSessionsRest(nordlys, 9)
    assert.equal(await knock(browser), 200)
    await letSessionsRest(nordlys, 10)
    assert.equal(await knock(browser), 401)
  })

  test('the policy is changed in the browser, holds in open sessions at once, and is in the log', async ({
    assert,
  }) => {
    const { browser } = await seatOf(nordlys, await clinician(), 'ward_shared')
    const ola = await arrived(nordlys, await nordlys.givenStaff('administrator'))
    const shorter = { ...lenient, wardSharedIdleMinutes: 4 }
    assert.equal((await ola.put(policyPath, shorter, json)).status, 200)
    assert.containsSubset((await browser.page('/my-sessions')).props, {
      session: { trust: 'ward_shared', idleMinutes: 4 },
    })
    await letSessionsRest(nordlys, 5)
    assert.equal(await knock(browser), 401)
    const [event] = (await logged(nordlys, 'device.policy_changed')).slice(-1)
    assert.containsSubset(event?.details, { wardSharedIdleMinutes: 4 })
  })

  test('no policy is accepted outside its bounds', async ({ assert }) => {
    const ola = await arrived(nordlys, await nordlys.givenStaff('administrator'))
    const wrong = [
      { personalIdleMinutes: 61 },
      { wardSharedIdleMinutes: 31 },
      { kioskIdleMinutes: 16 },
      { kioskIdleMinutes: 0 },
      { unlockMinutes: 61 },
      { proofMinutes: 11 },
      { admission: 'nobody' },
    ]
    for (const one of wrong) {
      const answer = await ola.put(policyPath, { ...lenient, ...one }, json)
      assert.equal(answer.status, 422, JSON.stringify(one))
    }
  })

  test('a device put in another class takes its time with it, in open sessions too', async ({
    assert,
  }) => {
    const { browser, device } = await seatOf(nordlys, await clinician())
    const ola = await arrived(nordlys, await nordlys.givenStaff('administrator'))
    const path = `/administration/devices/${device.id}`
    assert.equal((await ola.put(path, { trust: 'kiosk' }, json)).status, 200)
    await letSessionsRest(nordlys, 11)
    assert.equal(await knock(browser), 401)
  })

  test('showing the key again is no work: it does not keep a session from ending', async ({
    assert,
  }) => {
    const { browser, device } = await seatOf(nordlys, await clinician(), 'ward_shared')
    await letSessionsRest(nordlys, 14)
    assert.equal((await device.prove(browser)).status, 200)
    const seen = statement(
      'tests.seen_ago',
      'select extract(epoch from now() - max(last_seen_at))::int as seconds from sessions'
    )
    const [row] = await query<{ seconds: number }>(nordlys, seen)
    assert.isAtLeast(row?.seconds ?? 0, 14 * 60)
    assert.equal((await browser.post('/account/session/renewal', {}, json)).status, 200)
    const [after] = await query<{ seconds: number }>(nordlys, seen)
    assert.isBelow(after?.seconds ?? 99, 60)
  })

  test('a stolen cookie without the key does not keep a session from ending either', async ({
    assert,
  }) => {
    const { browser } = await seatOf(nordlys, await clinician(), 'ward_shared')
    const thief = browser.copy()
    thief.cookies.delete('__Host-varde-bound')
    await letSessionsRest(nordlys, 14)
    await thief.get('/my-sessions')
    await letSessionsRest(nordlys, 15)
    await thief.get('/my-sessions')
    assert.equal(await knock(browser), 401)
  })

  test('a factor given again changes the session id, and the twelve hours go on from the sign-in', async ({
    assert,
  }) => {
    const kari = await clinician()
    const browser = await arrived(nordlys, kari)
    const planted = browser.copy()
    const before = browser.cookies.get(SESSION)
    await forgetUsedCodes(nordlys)
    await minutesLater(0, async () => {
      const [old] = await query<{ created_at: Date }>(nordlys, begun, [kari.id])
      await browser.post('/account/proofs/code', { code: codeOf(kari) })
      assert.notEqual(browser.cookies.get(SESSION), before)
      const [fresh] = await query<{ created_at: Date }>(nordlys, begun, [kari.id])
      assert.closeTo(fresh!.created_at.getTime(), old!.created_at.getTime(), 2_000)
    })
    assert.equal(await knock(browser), 200)
    assert.equal(await knock(planted), 401)
    await query(nordlys, shiftBegin, [12 * 60 + 1])
    assert.equal(await knock(browser), 401)
  })
})
