import { test } from '@japa/runner'
import { forgetAttempts, forgetUsedCodes } from '#tests/functional/auth/enrolment'
import {
  arrived,
  endingPath,
  eventsAbout,
  givenAdministrator,
  json,
  personOf,
  personPath,
  refusalOf,
} from '#tests/functional/people/staff_room'
import { startServer } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import { Visitor } from '#tests/support/visitor'

test.group('People | when somebody leaves', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  const list = async (visitor: Visitor) => {
    const { status } = await visitor.get('/patients', json)
    return status
  }

  test('an assignment ended now is refused at the next request of an open session, in another process too', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const ola = await givenAdministrator(nordlys)
    const here = await arrived(nordlys, kari)
    const second = await startServer()
    try {
      await forgetUsedCodes(nordlys)
      const there = await nordlys.signIn(kari, new Visitor(here.host, () => second.port))
      assert.deepEqual([await list(here), await list(there)], [200, 200])

      const ended = await ola.browser.post(await endingPath(ola.browser, kari), {}, json)
      assert.equal(ended.status, 200)
      assert.deepEqual([await list(here), await list(there)], [401, 401])
    } finally {
      await second.kill('SIGTERM')
    }
    assert.deepEqual(await eventsAbout(nordlys, kari.id), ['staff.assignment_ended'])
    const again = await arrived(nordlys, kari)
    assert.equal(await list(again), 403, 'signed in again, without the role')
  })

  test('an end in the future takes the role away at that moment, with the session open', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    const kari = await nordlys.givenClinician(unit)
    const ola = await givenAdministrator(nordlys)
    const browser = await arrived(nordlys, kari)
    const until = new Date(Date.now() + 1_500).toISOString()

    const set = await ola.browser.post(await endingPath(ola.browser, kari), { until }, json)
    assert.equal(set.status, 200)
    assert.equal(await list(browser), 200)
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    assert.equal(await list(browser), 403)
  })

  test('of ten who end one assignment at once, one succeeds and one event is written', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const ola = await givenAdministrator(nordlys)
    const path = await endingPath(ola.browser, kari)

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ola.browser.post(path, {}, json))
    )
    const refusals = answers.map(refusalOf)
    assert.lengthOf(
      refusals.filter((refusal) => refusal === null),
      1
    )
    assert.lengthOf(
      refusals.filter((refusal) => refusal === 'assignment_ended'),
      9
    )
    assert.deepEqual(await eventsAbout(nordlys, kari.id), ['staff.assignment_ended'])
    const { assignments } = await personOf(ola.browser, kari)
    assert.deepEqual(
      assignments[0]?.records.map(({ byName }) => byName),
      [null, 'Ola Hansen']
    )
  })

  test('a suspended person is out at once, cannot sign in, and comes back as they were', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const ola = await givenAdministrator(nordlys)
    const browser = await arrived(nordlys, kari)
    const stolen = browser.copy()

    await ola.browser.post(`${personPath(kari)}/suspension`, {}, json)
    assert.deepEqual([await list(browser), await list(stolen)], [401, 401])
    const { signInName, passphrase } = kari
    const tried = await nordlys.visitor().post('/sign-in', { signInName, passphrase })
    assert.equal(tried.headers.location, '/sign-in')

    await ola.browser.delete(`${personPath(kari)}/suspension`, json)
    assert.equal(await list(stolen), 401, 'an old cookie came back to life')
    assert.equal(await list(await arrived(nordlys, kari)), 200)
    assert.deepEqual(await eventsAbout(nordlys, kari.id), [
      'staff.suspended',
      'sign_in.failed',
      'staff.restored',
    ])
    const again = await ola.browser.delete(`${personPath(kari)}/suspension`, json)
    assert.equal(refusalOf(again), 'not_suspended')
  })

  test('what was recorded about roles and accounts cannot be changed, not even by the program', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ states: string; records: string }>(
        `select (select count(*) from staff_states where staff_id = $1) as states,
           (select count(*) from assignment_records where staff_id = $1) as records`,
        [kari.id]
      )
    )
    assert.deepEqual(rows[0], { states: '1', records: '1' })
    const { database } = await nordlys.tenant()
    for (const table of ['assignment_records', 'staff_states', 'factor_resets']) {
      const text = `delete from ${table}`
      await assert.rejects(
        () => database.query({ name: `tests.${text}`, text }),
        /permission denied/
      )
    }
  })
})
