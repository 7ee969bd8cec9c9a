import { statement } from '#app/tenants/statement'
import { Browser } from '#tests/functional/auth/browser'
import { forgetUsedCodes, query } from '#tests/functional/auth/enrolment'
import { arrived } from '#tests/functional/people/staff_room'
import { codeOf, type Clinic, type GivenStaff } from '#tests/support/clinic'
import { SoftwareDevice } from '#tests/support/software_device'
import { asSuperuser } from '#tests/support/superuser'
import type { DevicePolicy } from '#resources/inertia/contract'

export const json = { accept: 'application/json' }

const restPolicy = statement(
  'tests.rest_device_policy',
  `update device_policy set admission = 'any', approval = 'person', personal_idle_minutes = 30,
     ward_shared_idle_minutes = 15, kiosk_idle_minutes = 10, unlock_minutes = 15, proof_minutes = 3`
)
const rest = statement(
  'tests.rest_sessions',
  `update sessions set last_seen_at = now() - make_interval(mins => $1)`
)

/** A browser that holds the key of a device, and whoever is signed in there. */
export type Seat = { browser: Browser; device: SoftwareDevice }

/** The person enrols a new device of that class and sits at it, signed in. */
export async function seatOf(clinic: Clinic, staff: GivenStaff, trust = 'personal'): Promise<Seat> {
  const browser = await arrived(clinic, staff)
  const device = new SoftwareDevice()
  const answer = await device.enrol(browser, trust)
  if (answer.status !== 200) throw new Error(`enrolment answered ${answer.status} ${answer.text}`)
  return { browser, device }
}

/** Signs in at a device that is enrolled: its page has shown the key first. */
export async function signInAt(clinic: Clinic, staff: GivenStaff, device: SoftwareDevice) {
  const { host } = await clinic.tenant()
  const browser = new Browser(host)
  await browser.get('/sign-in')
  await device.prove(browser)
  await forgetUsedCodes(clinic)
  const { signInName, passphrase } = staff
  await browser.post('/sign-in', { signInName, passphrase })
  await browser.get('/sign-in/code')
  const answer = await browser.post('/sign-in/code', { code: codeOf(staff) })
  if (answer.headers.location !== '/') throw new Error(`the code led to ${answer.headers.location}`)
  await browser.get('/')
  return browser
}

/** What a program gets at a page that everybody who is signed in may read. */
export function knock(browser: Browser): Promise<number> {
  return browser.statusAsProgram('/my-sessions')
}

/** Every session has been left alone for so long. */
export function letSessionsRest(clinic: Clinic, minutes: number) {
  return query(clinic, rest, [minutes])
}

export function forgetDevicePolicy(clinic: Clinic) {
  return query(clinic, restPolicy)
}

export const lenient: DevicePolicy = {
  admission: 'any',
  approval: 'person',
  personalIdleMinutes: 30,
  wardSharedIdleMinutes: 15,
  kioskIdleMinutes: 10,
  unlockMinutes: 15,
  proofMinutes: 3,
}

/** Events of these kinds, oldest first: action, outcome and details. */
export async function logged(clinic: Clinic, like: string) {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ action: string; outcome: string; actor_id: string | null; details: object }>(
      `select action, outcome, actor_id, details from audit_events where action like $1
       order by at, id`,
      [like]
    )
  )
  return rows
}
