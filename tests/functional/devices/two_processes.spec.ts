import { test } from '@japa/runner'
import { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, forgetUsedCodes } from '#tests/functional/auth/enrolment'
import { forgetDevicePolicy, json, type Seat } from '#tests/functional/devices/ward'
import { endingPath, givenAdministrator, personPath } from '#tests/functional/people/staff_room'
import { startServer, type ServerProcess } from '#tests/support/child_process'
import { setUpClinics, type GivenStaff } from '#tests/support/clinic'
import { SoftwareDevice } from '#tests/support/software_device'

type End = (administrator: Browser, kari: GivenStaff, seat: Seat) => Promise<{ status: number }>

const ends: Record<string, End> = {
  'a session that is ended': async (_administrator, _kari, { browser }) => {
    const { sessions } = (await browser.get('/my-sessions', json)).json<{
      sessions: { reference: string }[]
    }>()
    return browser.delete(`/my-sessions/${sessions[0]!.reference}`, json)
  },
  'sessions ended by an administrator': (administrator, kari) =>
    administrator.delete(`${personPath(kari)}/sessions`, json),
  'a device that is ended': (administrator, _kari, { device }) =>
    administrator.delete(`/administration/devices/${device.id}`, json),
  'a device reported as lost': (_administrator, _kari, { browser, device }) =>
    browser.post(`/account/devices/${device.id}/loss`, {}, json),
  'a role and its assignment that are ended': async (administrator, kari) =>
    administrator.post(await endingPath(administrator, kari), {}, json),
  'a person who is disabled': (administrator, kari) =>
    administrator.post(`${personPath(kari)}/suspension`, {}, json),
  'a screen that is locked': (_administrator, _kari, { browser }) =>
    browser.post('/locked', { path: '/' }),
}

test.group('Devices | two processes of one house', (group) => {
  const { nordlys } = setUpClinics(group)
  const servers: ServerProcess[] = []
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.setup(async () => void (await forgetDevicePolicy(nordlys)))
  group.setup(async () => {
    servers.push(await startServer(), await startServer())
    return async () => {
      for (const server of servers) await server.kill('SIGTERM')
    }
  })

  /** A device of the ward, with its person signed in by the first process. */
  const seatOf = async (kari: GivenStaff): Promise<Seat> => {
    const browser = new Browser('nordlys.localhost', () => servers[0]!.port)
    await forgetUsedCodes(nordlys)
    await nordlys.signIn(kari, browser)
    const device = new SoftwareDevice()
    await device.enrol(browser, 'ward_shared')
    return { browser, device }
  }

  /** The same cookies, sent to another process. */
  const at = (browser: Browser, server: ServerProcess) => {
    const there = new Browser(browser.host, () => server.port)
    for (const [name, value] of browser.cookies) there.cookies.set(name, value)
    return there
  }

  for (const [what, end] of Object.entries(ends)) {
    test(`${what}: refused at the next request of both`, async ({ assert }) => {
      const kari = await nordlys.givenClinician(await nordlys.givenUnit())
      const ola = await givenAdministrator(nordlys)
      const seat = await seatOf(kari)
      const there = servers.map((server) => at(seat.browser, server))
      for (const browser of there) assert.equal(await browser.statusAsProgram('/patients'), 200)

      const { status } = await end(ola.browser, kari, seat)
      assert.oneOf(status, [200, 303])
      for (const browser of there) assert.equal(await browser.statusAsProgram('/patients'), 401)
    })
  }
})
