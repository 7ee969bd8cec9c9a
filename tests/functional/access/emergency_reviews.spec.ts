import { test } from '@japa/runner'
import { reviewEmergency } from '#app/access/actions/review_emergency'
import { signedInStaff } from '#app/auth/load_signed_in'
import { asSuperuser } from '#tests/support/superuser'
import { setUpClinics } from '#tests/support/clinic'
import {
  actionsOf,
  breakGlass,
  emergencyIdOf,
  eventsOf,
  givenEmergency,
  givenStrangers,
  letPass,
} from '#tests/functional/access/given_access'
import type { EmergencyReviewsProps } from '#resources/inertia/contract'
import type { Visitor } from '#tests/support/visitor'

const page = '/access/emergencies'

async function reviewsFor(officer: Visitor): Promise<EmergencyReviewsProps> {
  return (await officer.get(page)).page<EmergencyReviewsProps>().props
}

test.group('Access | review of break-glass', (group) => {
  const { nordlys } = setUpClinics(group)

  async function givenOfficer() {
    const ingrid = await nordlys.givenStaff('privacy_officer', undefined, 'Ingrid Moe')
    return { ingrid, officer: await nordlys.signIn(ingrid) }
  }

  test('it stands on the page at once, with reason and note, and each showing is logged', async ({
    assert,
  }) => {
    const { kari, patient, browser } = await givenStrangers(nordlys)
    await breakGlass(browser, kari, patient.id, 'duty_call', { note: 'Vakt på fødestua.' })
    const { ingrid, officer } = await givenOfficer()

    const { waiting } = await reviewsFor(officer)
    const found = waiting.find((one) => one.patient.id === patient.id)
    assert.deepInclude(found, { template: 'duty_call', note: 'Vakt på fødestua.', overdue: false })
    assert.deepInclude(found, { openedBy: kari.name, mayReview: true, passedBlock: false })
    const events = await eventsOf(nordlys, patient.id)
    const seen = events.find(({ action }) => action === 'emergency.review_opened')
    assert.equal(seen?.actor_id, ingrid.id)
  })

  test('somebody else reviews it once, with an outcome that the log keeps', async ({ assert }) => {
    const { kari, patient } = await givenStrangers(nordlys)
    await givenEmergency(nordlys, kari.id, patient.id)
    const id = await emergencyIdOf(nordlys, patient.id)
    const { officer } = await givenOfficer()

    await officer.post(`${page}/${id}/review`, { outcome: 'not_justified', note: 'Ingen vakt.' })
    await officer.post(`${page}/${id}/review`, { outcome: 'justified' })
    const { reviewed, waiting } = await reviewsFor(officer)
    assert.isUndefined(waiting.find((one) => one.id === id))
    const found = reviewed.find((one) => one.id === id)
    assert.deepInclude(found?.review, { outcome: 'not_justified', note: 'Ingen vakt.' })
    const actions = await actionsOf(nordlys, patient.id)
    assert.lengthOf(
      actions.filter((action) => action === 'emergency.reviewed'),
      1
    )
  })

  test('two who review at once: one outcome, one event', async ({ assert }) => {
    const { kari, patient } = await givenStrangers(nordlys)
    await givenEmergency(nordlys, kari.id, patient.id)
    const id = await emergencyIdOf(nordlys, patient.id)
    const reviewers = await Promise.all([givenOfficer(), givenOfficer()])
    await Promise.all(
      reviewers.map(({ officer }) => officer.post(`${page}/${id}/review`, { outcome: 'justified' }))
    )
    const actions = await actionsOf(nordlys, patient.id)
    assert.lengthOf(
      actions.filter((action) => action === 'emergency.reviewed'),
      1
    )
  })

  test('nobody reviews their own, in the program and in the database', async ({ assert }) => {
    const { kari, patient } = await givenStrangers(nordlys)
    await givenEmergency(nordlys, kari.id, patient.id)
    const id = await emergencyIdOf(nordlys, patient.id)
    await asSuperuser(nordlys, (client) =>
      client.query(
        `insert into assignments (id, staff_id, role) values (gen_random_uuid(), $1, 'privacy_officer')`,
        [kari.id]
      )
    )
    const result = await nordlys.inside(async (scope) => {
      const staff = await signedInStaff(scope, kari.id)
      return reviewEmergency(staff!, { id, outcome: 'justified', note: null })
    })
    assert.equal(result, 'own')
    const denied = (await eventsOf(nordlys, patient.id)).at(-1)
    assert.deepInclude(denied, { action: 'emergency.reviewed', outcome: 'denied' })
    await assert.rejects(
      () =>
        asSuperuser(nordlys, (client) =>
          client.query(
            `update emergency_accesses set reviewed_at = now(), outcome = 'justified',
               reviewer_staff_id = staff_id where id = $1`,
            [id]
          )
        ),
      /check constraint/
    )
  })

  test('after seven days without a review it is overdue and stands on top', async ({ assert }) => {
    const late = await givenStrangers(nordlys)
    const fresh = await givenStrangers(nordlys)
    await givenEmergency(nordlys, fresh.kari.id, fresh.patient.id)
    await givenEmergency(nordlys, late.kari.id, late.patient.id)
    await letPass(nordlys, late.patient.id, '7 days 1 minute')
    const { officer } = await givenOfficer()
    const { waiting } = await reviewsFor(officer)
    assert.deepInclude(waiting[0], { overdue: true })
    assert.equal(waiting[0]?.patient.id, late.patient.id)
    assert.isFalse(waiting.find((one) => one.patient.id === fresh.patient.id)?.overdue)
  })

  test('the third within 24 hours by one person is an alert on the page at once', async ({
    assert,
  }) => {
    const { kari, elsewhere, patient } = await givenStrangers(nordlys)
    const { officer } = await givenOfficer()
    const alerts = async () => {
      const { unusual } = await reviewsFor(officer)
      return unusual.filter(({ staffName }) => staffName === kari.name)
    }
    const before = await alerts()
    const others = [
      await nordlys.givenPatientAt(elsewhere),
      await nordlys.givenPatientAt(elsewhere),
    ]
    await givenEmergency(nordlys, kari.id, patient.id)
    await givenEmergency(nordlys, kari.id, others[0]!.id)
    assert.lengthOf(await alerts(), before.length)
    await givenEmergency(nordlys, kari.id, others[1]!.id)
    assert.lengthOf(await alerts(), before.length + 1)
    const opened = (await eventsOf(nordlys, others[1]!.id)).find(
      ({ action }) => action === 'emergency.opened'
    )
    assert.equal(opened?.details.within24Hours, 3)
  })

  test('one damaged note hides no other emergency, and the damage is in the log', async ({
    assert,
  }) => {
    const { kari, patient, browser } = await givenStrangers(nordlys)
    await breakGlass(browser, kari, patient.id, 'duty_call', { note: 'Vakt.' })
    const id = await emergencyIdOf(nordlys, patient.id)
    await asSuperuser(nordlys, (client) =>
      client.query(
        `update emergency_accesses set note_sealed = set_byte(note_sealed, length(note_sealed) - 1,
           get_byte(note_sealed, length(note_sealed) - 1) # 1) where id = $1`,
        [id]
      )
    )
    const { officer } = await givenOfficer()
    const { waiting } = await reviewsFor(officer)
    const found = waiting.find((one) => one.id === id)
    assert.deepInclude(found, { damaged: true, note: null, openedBy: kari.name, mayReview: true })
    assert.isAbove(waiting.length, 1)
    assert.include(await actionsOf(nordlys, patient.id), 'patient.damaged')
  })

  test('clinicians and administrators do not see the page', async ({ assert }) => {
    for (const role of ['clinician', 'administrator'] as const) {
      const unit = await nordlys.givenUnit()
      const browser = await nordlys.signIn(await nordlys.givenStaff(role, unit))
      assert.equal((await browser.get(page)).status, 403)
    }
  })
})
