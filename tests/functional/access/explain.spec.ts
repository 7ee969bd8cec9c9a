import { test } from '@japa/runner'
import { policy } from '#app/access/policy/policy'
import { setUpClinics } from '#tests/support/clinic'
import { actionsOf, givenEmergency, givenStrangers } from '#tests/functional/access/given_access'
import type { ExplainPatientProps, ExplainProps } from '#resources/inertia/contract'

test.group('Access | who may see what', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test('the page shows the policy itself and every route of each role', async ({ assert }) => {
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const { rules, routes } = (await officer.get('/access/explain')).page<ExplainProps>().props
    assert.lengthOf(rules, policy.length)
    const route = routes.find(
      ({ pattern, method }) => `${method} ${pattern}` === 'GET /patients/:id'
    )
    assert.deepInclude(route, { roles: ['clinician'], action: 'open' })
  })

  test('who can open a patient and why, and who is tied and refused, by the decision itself', async ({
    assert,
  }) => {
    const { kari, patient, elsewhere } = await givenStrangers(nordlys)
    await givenEmergency(nordlys, kari.id, patient.id)
    const per = await nordlys.givenClinician(elsewhere, 'Per Treating')
    const eva = await nordlys.givenClinician(elsewhere, 'Eva Sperret')
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const body = { kind: 'person', person: eva.signInName, evidence: 'Sa det i dag.' }
    await officer.post(`/access/patients/${patient.id}/blocks`, body)

    const page = await officer.get(`/access/explain/patients/${patient.id}`)
    const { people, refused } = page.page<ExplainPatientProps>().props
    const reasons = people.map(({ name, reason, unitName }) => [name, reason, unitName])
    assert.sameDeepMembers(reasons, [
      [per.name, 'unit_episode', elsewhere.name],
      [kari.name, 'emergency', null],
    ])
    assert.deepEqual(refused, [{ name: eva.name, reason: 'blocked' }])
    assert.include(await actionsOf(nordlys, patient.id), 'access.explained')
  })

  test('a patient is found by number, which stands in no address', async ({ assert }) => {
    const value = '01819030037'
    const identifier = { system: null, value, use: null, typeCode: null }
    const patient = await nordlys.givenPatient({ identifiers: [identifier] })
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    const found = await officer.post('/access/explain', { identifier: value })
    assert.equal(found.headers.location, `/access/explain/patients/${patient.id}`)
    assert.deepEqual(await actionsOf(nordlys, patient.id), ['patient.listed'])
    const none = await officer.post('/access/explain', { identifier: '00000000000' })
    assert.equal(none.headers.location, '/access/explain')
  })

  test('clinicians and administrators are refused, and another tenant’s patient is unknown', async ({
    assert,
  }) => {
    for (const role of ['clinician', 'administrator'] as const) {
      const unit = await nordlys.givenUnit()
      const browser = await nordlys.signIn(await nordlys.givenStaff(role, unit))
      assert.equal((await browser.get('/access/explain')).status, 403)
    }
    const foreign = await sorlys.givenPatient()
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    for (const path of [
      `/access/explain/patients/${foreign.id}`,
      `/access/patients/${foreign.id}/blocks`,
    ]) {
      assert.equal((await officer.get(path)).status, 404)
    }
  })
})
