import { test } from '@japa/runner'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import {
  arrived,
  eventsAbout,
  givenAdministrator,
  json,
  personOf,
  personPath,
} from '#tests/functional/people/staff_room'
import { setUpClinics } from '#tests/support/clinic'
import type { Visitor } from '#tests/support/visitor'
import type { OwnSessionsProps } from '#resources/inertia/contract'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

test.group('People | my sessions', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  const sessionsOf = async (visitor: Visitor) => {
    const answer = await visitor.get('/my-sessions', json)
    return answer.json<OwnSessionsProps>().sessions
  }

  test('everybody sees where they are signed in, with the device in words and this one marked', async ({
    assert,
  }) => {
    const unit = await nordlys.givenUnit()
    for (const role of ['clinician', 'privacy_officer', 'administrator'] as const) {
      const staff = await nordlys.givenStaff(role, unit)
      const first = await arrived(nordlys, staff)
      const second = await arrived(nordlys, staff)
      await second.post('/sign-out', {}, { headers: { 'user-agent': firefox } })
      const third = await arrived(nordlys, staff)
      const page = await third.get('/my-sessions')
      assert.equal(page.page().component, 'people/my_sessions')
      const sessions = await sessionsOf(third)
      assert.lengthOf(sessions, 2)
      assert.deepEqual(
        sessions.map(({ isThis }) => isThis).toSorted((a, b) => Number(a) - Number(b)),
        [false, true]
      )
      assert.equal((await sessionsOf(first)).find(({ isThis }) => isThis)?.browser, 'other')
    }
  })

  test('one that is ended is dead for whoever kept its cookie', async ({ assert }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const forgotten = await arrived(nordlys, kari)
    const stolen = forgotten.copy()
    const here = await arrived(nordlys, kari)
    const other = (await sessionsOf(here)).find(({ isThis }) => !isThis)!

    await here.delete(`/my-sessions/${other.reference}`, json)
    assert.deepEqual(
      [
        await stolen.statusAsProgram('/patients'),
        await forgotten.statusAsProgram('/patients'),
        await here.statusAsProgram('/patients'),
      ],
      [401, 401, 200]
    )
    assert.deepEqual(await eventsAbout(nordlys, kari.id), ['session.ended'])
  })

  test('all others are ended at once, this one stays', async ({ assert }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const others = [await arrived(nordlys, kari), await arrived(nordlys, kari)]
    const here = await arrived(nordlys, kari)
    await here.delete('/my-sessions/others', json)
    for (const other of others) assert.equal(await other.statusAsProgram('/patients'), 401)
    assert.lengthOf(await sessionsOf(here), 1)
  })

  test("nobody ends a colleague's session by its reference", async ({ assert }) => {
    const unit = await nordlys.givenUnit()
    const [kari, per] = [await nordlys.givenClinician(unit), await nordlys.givenClinician(unit)]
    const victim = await arrived(nordlys, kari)
    const attacker = await arrived(nordlys, per)
    const [session] = await sessionsOf(victim)
    await attacker.delete(`/my-sessions/${session!.reference}`, json)
    assert.equal(await victim.statusAsProgram('/patients'), 200)
  })

  test('an administrator ends all sessions of a person, half begun ones too', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const ola = await givenAdministrator(nordlys)
    const browsers = [await arrived(nordlys, kari), await arrived(nordlys, kari)]
    assert.equal((await personOf(ola.browser, kari)).sessionCount, 2)
    await ola.browser.delete(`${personPath(kari)}/sessions`, json)
    for (const browser of browsers) assert.equal(await browser.statusAsProgram('/patients'), 401)
    assert.deepEqual(await eventsAbout(nordlys, kari.id), ['staff.sessions_ended'])
  })

  test('the browser and the system are told in words, by the latest request that wrote', async ({
    assert,
  }) => {
    const kari = await nordlys.givenClinician(await nordlys.givenUnit())
    const browser = await arrived(nordlys, kari)
    const headers = { 'user-agent': firefox }
    await browser.send('DELETE', '/my-sessions/none', { json: {}, headers })
    const [session] = await sessionsOf(browser)
    assert.deepInclude(session, { browser: 'firefox', system: 'linux' })
  })
})
