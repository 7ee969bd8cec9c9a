import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { identifyStaff } from '#app/access/actions/identify_staff'
import { openEmergency } from '#app/access/actions/open_emergency'
import { signedInStaff } from '#app/auth/load_signed_in'
import { as } from '#tests/functional/approvals/given_approval'
import { setUpClinics, type GivenPatient, type GivenStaff } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { EmergencyReviewsProps } from '#resources/inertia/contract'

test.group('Access | unusual use of emergency access', (group) => {
  const { nordlys } = setUpClinics(group)

  const open = (staff: GivenStaff, patient: GivenPatient) =>
    as(nordlys, staff, async () =>
      openEmergency({
        staff: (await signedInStaff(await nordlys.tenant(), staff.id))!,
        patientId: patient.id,
        template: 'duty_call',
        note: null,
        stepUp: async () => 'right',
      })
    )
  const alarmsAbout = async (staff: GivenStaff) => {
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ id: string; kind: string }>(
        'select id, kind from emergency_alarms where staff_id = $1',
        [staff.id]
      )
    )
    return rows
  }

  test('the third within a day alarms at once, without anybody looking', async ({ assert }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    for (let opened = 0; opened < 2; opened += 1) await open(kari, await nordlys.givenPatient())
    assert.deepEqual(await alarmsAbout(kari), [])
    await open(kari, await nordlys.givenPatient())
    assert.containsSubset(await alarmsAbout(kari), [{ kind: 'third_within_day' }])
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(
        `select 1 from audit_events where action = 'emergency.alarmed' and actor_id = $1`,
        [kari.id]
      )
    )
    assert.lengthOf(rows, 1)
  })

  test('so does the record of somebody who works here', async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const [kari, odd] = [await nordlys.givenClinician(unit), await nordlys.givenClinician(unit)]
    const identifier = '01819030037'
    const identifiers = [{ system: null, value: identifier, use: null, typeCode: null }]
    const patient = await nordlys.givenPatient({ identifiers })
    const tenant = await nordlys.tenant()
    await nordlys.inside(() => identifyStaff(tenant, { signInName: odd.signInName, identifier }))
    await open(kari, patient)
    assert.containsSubset(await alarmsAbout(kari), [{ kind: 'colleague' }])
  })

  test('an alarm gets one owner who is not the one it is about, and an outcome', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit(), 'Kari Mange')
    for (let opened = 0; opened < 3; opened += 1) await open(kari, await nordlys.givenPatient())
    const [alarm] = await alarmsAbout(kari)
    const path = `/access/alarms/${alarm!.id}`
    const [first, second] = [
      await nordlys.signIn(await nordlys.givenStaff('privacy_officer', undefined, 'Siv Berg')),
      await nordlys.signIn(await nordlys.givenStaff('privacy_officer')),
    ]
    await second.post(path, { outcome: 'explained' })
    await first.post(path, { outcome: null })
    await second.post(path, { outcome: null })
    const shown = async () => {
      const { props } = (await first.get('/access/emergencies')).page<EmergencyReviewsProps>()
      return props.alarms.find(({ id }) => id === alarm!.id)
    }
    const taken = { staffName: 'Kari Mange', ownerName: 'Siv Berg', outcome: null, mayClose: true }
    assert.containsSubset((await shown()) ?? {}, taken)
    await first.post(path, { outcome: 'concern' })
    assert.equal((await shown())?.outcome, 'concern')

    const own = `update emergency_alarms set owner_staff_id = staff_id where id = $1`
    await assert.rejects(() => asSuperuser(nordlys, (client) => client.query(own, [alarm!.id])))
    const nobody = await first.post(`/access/alarms/${randomUUID()}`, { outcome: null })
    assert.equal(nobody.status, 404)
  })
})
