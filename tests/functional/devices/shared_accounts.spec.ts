import { createHash } from 'node:crypto'
import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import type { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, query } from '#tests/functional/auth/enrolment'
import {
  json,
  knock,
  letSessionsRest,
  logged,
  seatOf,
  signInAt,
  type Seat,
} from '#tests/functional/devices/ward'
import { arrived } from '#tests/functional/people/staff_room'
import { setUpClinics, type Clinic, type GivenStaff } from '#tests/support/clinic'
import type { Finding, FindingsProps } from '#resources/inertia/contract'

const path = '/session-findings'

/** What the table knows of an address: another hash, as from another place. */
const move = statement(
  'tests.move_session',
  `update sessions set address_hash = sha256(convert_to($2, 'utf8')) where device_id = $1`
)
const columns = statement(
  'tests.session_columns',
  `select encode(address_hash, 'hex') as hash from sessions where address_hash is not null`
)

const ofDevice = statement(
  'tests.sessions_of_device',
  'select 1 from sessions where device_id = $1'
)
const pass = statement(
  'tests.a_minute_passes',
  `update sessions set last_seen_at = last_seen_at - interval '70 seconds'`
)
const aMinutePasses = (clinic: Clinic) => query(clinic, pass)

test.group('Devices | an account in two places', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  const clinician = async () => nordlys.givenClinician(await nordlys.givenUnit())

  /** Both are in use now; the first one somewhere else. */
  async function inUseAtOnce(elsewhere: Seat, here: Browser): Promise<void> {
    await query(nordlys, move, [elsewhere.device.id, 'another place'])
    await aMinutePasses(nordlys)
    await here.get('/my-sessions', json)
  }

  async function givenFinding(kari: GivenStaff): Promise<{ elsewhere: Seat; here: Seat }> {
    const elsewhere = await seatOf(nordlys, kari)
    const here = await seatOf(nordlys, kari, 'ward_shared')
    await inUseAtOnce(elsewhere, here.browser)
    return { elsewhere, here }
  }

  const findingsFor = async (reader: Browser): Promise<Finding[]> =>
    (await reader.get(path, json)).json<FindingsProps>().findings

  test('two devices at two addresses within the same minutes raise one finding, once', async ({
    assert,
  }) => {
    const kari = await clinician()
    const { elsewhere, here } = await givenFinding(kari)
    await inUseAtOnce(elsewhere, here.browser)
    const officer = await arrived(nordlys, await nordlys.givenStaff('privacy_officer'))
    const findings = (await findingsFor(officer)).filter(({ staffId }) => staffId === kari.id)
    assert.lengthOf(findings, 1)
    assert.deepInclude(findings[0], { staffName: kari.name, closedAt: null })
    const [event] = (await logged(nordlys, 'session.shared_found')).slice(-1)
    assert.deepEqual(event?.details, { findingId: findings[0]!.id })
    assert.deepEqual([await knock(elsewhere.browser), await knock(here.browser)], [200, 200])
  })

  test('one device, one address, or one of them left alone raises none', async ({ assert }) => {
    const officer = await arrived(nordlys, await nordlys.givenStaff('privacy_officer'))
    const before = (await findingsFor(officer)).length

    const kari = await clinician()
    const seat = await seatOf(nordlys, kari)
    const second = await signInAt(nordlys, kari, seat.device)
    await aMinutePasses(nordlys)
    await second.get('/my-sessions', json)

    const per = await clinician()
    await seatOf(nordlys, per)
    const sameAddress = await seatOf(nordlys, per)
    await aMinutePasses(nordlys)
    await sameAddress.browser.get('/my-sessions', json)

    const ane = await clinician()
    const left = await seatOf(nordlys, ane)
    await query(nordlys, move, [left.device.id, 'another place'])
    await letSessionsRest(nordlys, 5)
    const later = await seatOf(nordlys, ane)
    await query(
      nordlys,
      statement(
        'tests.rest_one_session',
        `update sessions set last_seen_at = now() - interval '90 seconds' where device_id = $1`
      ),
      [later.device.id]
    )
    await later.browser.get('/my-sessions', json)
    assert.lengthOf(await findingsFor(officer), before)
  })

  test('somebody else closes it with what they found out, which is kept encrypted; not one person ends the sessions', async ({
    assert,
  }) => {
    const kari = await clinician()
    const { elsewhere, here } = await givenFinding(kari)
    const ola = await arrived(
      nordlys,
      await nordlys.givenStaff('administrator', undefined, 'Ola Hansen')
    )
    const finding = (await findingsFor(ola)).find(({ staffId }) => staffId === kari.id)!
    const note = 'Kari lånte bort passfrasen til en vikar.'
    const answer = { outcome: 'shared_account', note }
    const one = `${path}/${finding.id}`
    assert.equal((await ola.put(one, { ...answer, note: 'kort' }, json)).status, 422)
    assert.equal((await ola.put(one, { ...answer, outcome: 'fine' }, json)).status, 422)
    assert.equal((await ola.put(one, answer, json)).status, 200)
    assert.equal((await ola.put(one, answer, json)).status, 409)
    assert.deepEqual([await knock(elsewhere.browser), await knock(here.browser)], [401, 401])

    const closed = (await findingsFor(ola)).find(({ id }) => id === finding.id)
    assert.deepInclude(closed, { closedByName: 'Ola Hansen', outcome: 'shared_account', note })
    const told = await logged(nordlys, 'session.finding_closed')
    assert.notInclude(JSON.stringify(told), 'vikar')
    const sealed = statement(
      'tests.finding_notes',
      'select note_sealed as note from session_findings'
    )
    const notes = await query<{ note: Buffer | null }>(nordlys, sealed)
    for (const row of notes) assert.notInclude(row.note?.toString('latin1') ?? '', 'vikar')
  })

  test('one person with two devices goes on, and is not asked about them again', async ({
    assert,
  }) => {
    const kari = await clinician()
    const { elsewhere, here } = await givenFinding(kari)
    const ola = await arrived(nordlys, await nordlys.givenStaff('administrator'))
    const finding = (await findingsFor(ola)).find(({ staffId }) => staffId === kari.id)!
    const answer = { outcome: 'one_person', note: 'Telefon i lommen og PC på vaktrommet.' }
    await ola.put(`${path}/${finding.id}`, answer, json)
    assert.equal(await knock(here.browser), 200)
    await inUseAtOnce(elsewhere, here.browser)
    const open = (await findingsFor(ola)).filter(
      ({ staffId, closedAt }) => staffId === kari.id && !closedAt
    )
    assert.lengthOf(open, 0)
  })

  test('nobody closes a finding about themselves', async ({ assert }) => {
    const ola = await nordlys.givenStaff('administrator')
    const { here } = await givenFinding(ola)
    const finding = (await findingsFor(here.browser)).find(({ staffId }) => staffId === ola.id)!
    const answer = { outcome: 'one_person', note: 'Det var bare meg, ærlig talt.' }
    const refused = await here.browser.put(`${path}/${finding.id}`, answer, json)
    assert.equal(refused.status, 409)
    assert.include(refused.text, 'own_finding')
  })

  test('no address is kept, and what tells them apart goes with the session', async ({
    assert,
  }) => {
    const seat = await seatOf(nordlys, await clinician())
    const rows = await query<{ hash: string }>(nordlys, columns)
    assert.isNotEmpty(rows)
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
      const plain = createHash('sha256').update(address).digest('hex')
      assert.notInclude(
        rows.map(({ hash }) => hash),
        plain
      )
    }
    await seat.browser.post('/sign-out')
    assert.lengthOf(await query(nordlys, ofDevice, [seat.device.id]), 0)
  })
})
