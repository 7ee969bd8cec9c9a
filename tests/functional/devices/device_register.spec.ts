import { test } from '@japa/runner'
import { forgetAttempts, query } from '#tests/functional/auth/enrolment'
import { minutesLater } from '#tests/functional/account/later'
import {
  forgetDevicePolicy,
  json,
  knock,
  lenient,
  logged,
  seatOf,
  signInAt,
} from '#tests/functional/devices/ward'
import { statement } from '#app/tenants/statement'
import { arrived } from '#tests/functional/people/staff_room'
import { setUpClinics } from '#tests/support/clinic'
import { SoftwareDevice } from '#tests/support/software_device'
import type { AccountProps, DevicesProps } from '#resources/inertia/contract'

const forgetDevices = statement('tests.forget_device_sessions', 'delete from sessions')
const policyPath = '/administration/devices/policy'
const devicesPath = '/administration/devices'

test.group('Devices | the register', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.setup(async () => void (await forgetDevicePolicy(nordlys)))

  const clinician = async (name?: string) => nordlys.givenClinician(await nordlys.givenUnit(), name)

  test('a person enrols the browser they sit at, which changes the session id and is in the log', async ({
    assert,
  }) => {
    const kari = await clinician()
    const browser = await arrived(nordlys, kari)
    const before = browser.cookies.get('__Host-varde')
    const device = new SoftwareDevice()
    assert.equal((await device.enrol(browser, 'ward_shared')).status, 200)
    assert.notEqual(browser.cookies.get('__Host-varde'), before)

    const { props } = await browser.page('/account')
    const { devices } = (props as unknown as AccountProps).account
    assert.equal(devices?.hereTrust, 'ward_shared')
    assert.containsSubset(devices?.devices[0], { name: 'PC på vaktrom 3', isThis: true })
    const [event] = (await logged(nordlys, 'device.enrolled')).slice(-1)
    assert.deepInclude(event, { outcome: 'success', actor_id: kari.id })
    assert.notInclude(JSON.stringify(event), 'vaktrom')
  })

  test('without a factor given lately nobody enrols a device', async ({ assert }) => {
    const browser = await arrived(nordlys, await clinician())
    const device = new SoftwareDevice()
    const challenge = await device.challenge(browser)
    const { status } = await minutesLater(6, async () =>
      browser.post(
        '/account/devices',
        { id: device.id, name: 'PC', trust: 'personal', publicKey: device.publicKey, challenge },
        json
      )
    )
    assert.equal(status, 403)
  })

  test('a key that did not sign, a foreign challenge and one that was used are refused', async ({
    assert,
  }) => {
    const browser = await arrived(nordlys, await clinician())
    const [device, other] = [new SoftwareDevice(), new SoftwareDevice()]
    const challenge = await device.challenge(browser)
    const enrol = (more: object) =>
      browser.post(
        '/account/devices',
        {
          id: device.id,
          name: 'PC',
          trust: 'personal',
          publicKey: device.publicKey,
          challenge,
          signature: device.sign(challenge),
          ...more,
        },
        json
      )
    assert.equal((await enrol({ signature: other.sign(challenge) })).status, 409)
    const stranger = nordlys.visitor()
    await stranger.get('/sign-in')
    const foreign = await other.challenge(stranger)
    const stolen = await enrol({ challenge: foreign, signature: device.sign(foreign) })
    assert.equal(stolen.status, 409)
    assert.equal((await enrol({ trust: 'owner' })).status, 422)
    const late = await minutesLater(2, () => enrol({}))
    assert.equal(late.status, 409)
    assert.equal((await enrol({})).status, 200)
    assert.equal((await enrol({})).status, 409)
  })

  test('a cookie copied to another browser opens nothing once the key must sign again, and the page that holds the key goes on', async ({
    assert,
  }) => {
    const { browser, device } = await seatOf(nordlys, await clinician())
    const thief = browser.copy()
    assert.equal(await knock(browser), 200)
    await minutesLater(4, async () => {
      assert.equal(await knock(thief), 401)
      const page = await thief.get('/my-sessions')
      assert.equal(page.status, 401)
      assert.equal(page.page().component, 'devices/proof')
      assert.equal((await new SoftwareDevice().prove(thief)).status, 403)

      assert.equal((await device.prove(browser)).status, 200)
      assert.equal(await knock(browser), 200)
      assert.equal(await knock(thief), 401)
    })
  })

  test('the session cookie alone, without that of the device, is refused at once', async ({
    assert,
  }) => {
    const { browser } = await seatOf(nordlys, await clinician())
    const thief = browser.copy()
    thief.cookies.delete('__Host-varde-bound')
    assert.equal(await knock(thief), 401)
    const answer = await thief.get('/my-sessions', json)
    assert.include(answer.text, 'E_DEVICE_PROOF_REQUIRED')
    thief.cookies.set('__Host-varde-bound', `${Date.now() + 60_000}.${'A'.repeat(43)}`)
    assert.equal(await knock(thief), 401)
  })

  test('the cookie of one session of a device serves no other', async ({ assert }) => {
    const kari = await clinician()
    const { browser: first, device } = await seatOf(nordlys, kari)
    const second = await signInAt(nordlys, kari, device)
    assert.equal(await knock(second), 200)
    const mixed = second.copy()
    mixed.cookies.set('__Host-varde-bound', first.cookies.get('__Host-varde-bound')!)
    assert.equal(await knock(mixed), 401)
  })

  test('a device said to be lost by its person dies with its sessions, and its key is of no more use', async ({
    assert,
  }) => {
    const kari = await clinician()
    const { browser, device } = await seatOf(nordlys, kari)
    const elsewhere = await arrived(nordlys, kari)
    assert.equal(await knock(browser), 200)
    const path = `/account/devices/${device.id}/loss`
    assert.equal((await elsewhere.post(path, {}, json)).status, 200)
    assert.deepEqual([await knock(browser), await knock(elsewhere)], [401, 200])
    assert.equal((await device.prove(browser)).status, 403)
    assert.equal((await elsewhere.post(path, {}, json)).status, 409)
    const [event] = (await logged(nordlys, 'device.revoked')).slice(-1)
    assert.deepEqual(event?.details, { why: 'lost', count: 1 })
  })

  test('nobody reports the device of a colleague as lost', async ({ assert }) => {
    const { browser, device } = await seatOf(nordlys, await clinician())
    const per = await arrived(nordlys, await clinician('Per Hansen'))
    const { status } = await per.post(`/account/devices/${device.id}/loss`, {}, json)
    assert.equal(status, 404)
    assert.equal(await knock(browser), 200)
  })

  test('a device ended while somebody signs in at it is refused all the same', async ({
    assert,
  }) => {
    const kari = await clinician()
    const { device } = await seatOf(nordlys, kari)
    const ola = await arrived(nordlys, await nordlys.givenStaff('administrator'))
    const late = await signInAt(nordlys, kari, device)
    const again = late.copy()
    assert.equal((await ola.delete(`${devicesPath}/${device.id}`, json)).status, 200)
    assert.equal(await knock(again), 401)
  })

  test("a colleague's personal device gives its trust to nobody else", async ({ assert }) => {
    const { device } = await seatOf(nordlys, await clinician())
    const per = await signInAt(nordlys, await clinician('Per Hansen'), device)
    const { props } = await per.page('/account')
    assert.containsSubset(props, { session: { trust: 'unknown', idleMinutes: 10 } })
  })

  test('an administrator sees all devices, page by page, filtered, and each reading is in the log', async ({
    assert,
  }) => {
    const kari = await clinician('Kari Nordmann')
    await seatOf(nordlys, kari, 'kiosk')
    const ola = await arrived(nordlys, await nordlys.givenStaff('administrator'))
    const list = async (search = '') =>
      (await ola.get(`${devicesPath}${search}`, json)).json<DevicesProps>()
    const all = await list()
    assert.isAbove(all.total, 1)
    const mine = await list(`?owner=${kari.id}&trust=kiosk&state=active`)
    assert.lengthOf(mine.devices, 1)
    assert.containsSubset(mine.devices[0], { ownerName: 'Kari Nordmann', sessionCount: 1 })
    assert.lengthOf((await list(`?owner=${kari.id}&state=revoked`)).devices, 0)
    const after = await list(`?cursor=${all.devices[0]!.id}`)
    assert.equal(after.devices[0]?.id, all.devices[1]?.id)
    assert.isNotEmpty(await logged(nordlys, 'device.listed'))
  })

  test('where an administrator must let devices in, one waits until somebody else than its owner does', async ({
    assert,
  }) => {
    const ola = await seatOf(nordlys, await nordlys.givenStaff('administrator'))
    const policy = { ...lenient, approval: 'administrator' }
    assert.equal((await ola.browser.put(policyPath, policy, json)).status, 200)
    const kari = await clinician()
    const browser = await arrived(nordlys, kari)
    const device = new SoftwareDevice()
    await device.enrol(browser, 'personal')
    assert.deepEqual((await device.prove(browser)).json(), { outcome: 'pending' })
    assert.containsSubset((await browser.page('/account')).props, { session: { trust: 'unknown' } })

    const own = new SoftwareDevice()
    const other = await arrived(nordlys, await nordlys.givenStaff('administrator'))
    await own.enrol(other, 'personal')
    const self = await other.post(`${devicesPath}/${own.id}/approval`, {}, json)
    assert.equal(self.status, 409)

    const path = `${devicesPath}/${device.id}/approval`
    assert.equal((await ola.browser.post(path, {}, json)).status, 200)
    assert.equal((await ola.browser.post(path, {}, json)).status, 409)
    assert.deepEqual((await device.prove(browser)).json(), { outcome: 'proved' })
    assert.containsSubset((await browser.page('/account')).props, {
      session: { trust: 'personal', idleMinutes: 30 },
    })
  })

  test('with enrolled devices only, another browser opens nothing but the page on which it is enrolled', async ({
    assert,
  }) => {
    const ola = await nordlys.givenStaff('administrator')
    const stranger = await arrived(nordlys, ola)
    const strict = { ...lenient, admission: 'enrolled' }
    const refused = await stranger.put(policyPath, strict, json)
    assert.equal(refused.status, 409)
    const seat = await seatOf(nordlys, ola)
    assert.equal((await seat.browser.put(policyPath, strict, json)).status, 200)

    const kari = await clinician()
    const browser = await arrived(nordlys, kari)
    assert.equal(await browser.statusAsProgram('/patients'), 401)
    assert.equal((await browser.get('/account')).status, 200)
    const device = new SoftwareDevice()
    assert.equal((await device.enrol(browser)).status, 200)
    assert.equal(await browser.statusAsProgram('/patients'), 200)
    assert.equal(await seat.browser.statusAsProgram('/administration/people'), 200)
  })

  test('when no administrator has a device left, one enrols the next without another', async ({
    assert,
  }) => {
    const ola = await nordlys.givenStaff('administrator')
    const seat = await seatOf(nordlys, ola)
    const locked = { ...lenient, admission: 'enrolled', approval: 'administrator' }
    await seat.browser.put(policyPath, locked, json)
    await query(
      nordlys,
      statement(
        'tests.end_devices',
        `update devices set state = 'revoked', revoked_at = now() where state <> 'revoked'`
      )
    )
    await query(nordlys, forgetDevices)
    const nurse = await arrived(nordlys, await clinician())
    await new SoftwareDevice().enrol(nurse)
    assert.equal(await nurse.statusAsProgram('/patients'), 401)
    const browser = await arrived(nordlys, ola)
    await new SoftwareDevice().enrol(browser)
    assert.equal(await browser.statusAsProgram('/administration/people'), 200)
  })

  test('signing out of an enrolled browser leaves its key, of any other nothing', async ({
    assert,
  }) => {
    const { browser } = await seatOf(nordlys, await clinician())
    const out = await browser.post('/sign-out')
    assert.equal(out.headers['clear-site-data'], '"cache"')
    const other = await arrived(nordlys, await clinician())
    const away = await other.post('/sign-out')
    assert.equal(away.headers['clear-site-data'], '"cache", "storage"')
  })

  test('a shared device shows the register and gives out no file of it, and the refusal is in the log', async ({
    assert,
  }) => {
    const officer = await nordlys.givenStaff('privacy_officer')
    for (const trust of ['ward_shared', 'kiosk']) {
      const { browser } = await seatOf(nordlys, officer, trust)
      assert.equal((await browser.get('/privacy-register')).status, 200)
      for (const file of ['/privacy-register.json', '/privacy-register.csv']) {
        assert.equal((await browser.get(file, json)).status, 403, `${trust} ${file}`)
      }
    }
    const { browser } = await seatOf(nordlys, officer, 'personal')
    assert.equal((await browser.get('/privacy-register.csv', json)).status, 200)
    const [event] = (await logged(nordlys, 'route.denied')).slice(-1)
    assert.containsSubset(event?.details, { trust: 'kiosk' })
  })
})
