import { test } from '@japa/runner'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import {
  arrived,
  endingPath,
  eventsAbout,
  json,
  personOf,
} from '#tests/functional/people/staff_room'
import { answer, givenWard, openFirst } from '#tests/functional/recertification/review_room'
import { startServer } from '#tests/support/child_process'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'

test.group('Recertification | what nobody answers', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.setup(() =>
    asSuperuser(nordlys, async (client) => {
      await client.query(`update assignments set valid_until = greatest(valid_from, now())
        where valid_until is null`)
      await client.query('truncate recertification_rounds cascade')
    })
  )

  async function givenRound() {
    const ward = await givenWard(nordlys)
    await ward.room.name(null, ward.liv)
    await ward.room.start(null)
    return ward
  }

  test('lapses fourteen days after the due date with its reason; what was answered holds', async ({
    assert,
  }) => {
    const { liv, kari, per, room } = await givenRound()
    const reviewer = await arrived(nordlys, liv)
    const working = await arrived(nordlys, kari)
    const page = await openFirst(reviewer, 'unit')
    const karis = page.rights.find(({ staffId }) => staffId === kari.id)
    await answer(reviewer, page.list.id, karis!, 'confirm')
    assert.equal(await room.sweep(), 0, 'before the time nothing lapses')
    await room.ageRounds(35)
    assert.equal(await room.sweep(), 0, 'nor within the fourteen days')

    await room.ageRounds(25)
    assert.equal(await room.sweep(), 4)
    assert.equal(await room.sweep(), 0)
    assert.equal(await working.statusAsProgram('/patients'), 200, 'answered, not submitted')
    const { assignments } = await personOf(room.overseer, per)
    assert.equal(assignments[0]!.phase, 'ended')
    assert.deepInclude(assignments[0]!.records.at(-1), {
      byName: null,
      reason: 'recertification_lapsed',
    })
    assert.deepEqual(await eventsAbout(nordlys, per.id), ['staff.assignment_ended'])
    const late = await arrived(nordlys, liv)
    assert.equal((await late.post(`/reviews/${page.list.id}/submissions`, {}, json)).status, 403)
  })

  test('the last administrator stays, and the round says so', async ({ assert }) => {
    const { ola, room } = await givenRound()
    await room.ageRounds()
    await room.sweep()
    assert.equal((await ola.browser.get('/administration/people', json)).status, 200)
    const { round } = await room.latest()
    assert.deepInclude(round.counts, { kept: 1, lapsed: 3 })
    assert.isNotNull(round.closedAt)
    assert.include(await eventsAbout(nordlys, ola.id), 'staff.right_kept')
  })

  test('of two administrators nobody answered for, the one who signed in last stays', async ({
    assert,
  }) => {
    const berit = await nordlys.givenStaff('administrator', undefined, 'Berit Borte')
    const { ola, room } = await givenRound()
    await room.ageRounds()
    await room.sweep()
    const phaseOf = async (id: string) =>
      (await personOf(ola.browser, { id })).assignments[0]!.phase
    assert.deepEqual([await phaseOf(ola.id), await phaseOf(berit.id)], ['current', 'ended'])
  })

  test('a right that ended by another hand is gone, not lapsed', async ({ assert }) => {
    const { ola, per, room } = await givenRound()
    await ola.browser.post(await endingPath(ola.browser, per), {}, json)
    await room.sweep()
    assert.deepInclude((await room.latest()).round.counts, { gone: 1, lapsed: 0 })
    assert.deepEqual(await eventsAbout(nordlys, per.id), ['staff.assignment_ended'])
  })

  test('what is settled is never changed, not even by the program', async ({ assert }) => {
    const { room } = await givenRound()
    await room.ageRounds()
    await room.sweep()
    for (const change of [
      `update recertification_rights set outcome = 'confirmed'`,
      `delete from recertification_rights`,
    ]) {
      await assert.rejects(() => asSuperuser(nordlys, (client) => client.query(change)), /settled/)
    }
  })

  test('sweeps that run at once, in this process and others, lapse each right once', async ({
    assert,
  }) => {
    const { kari, room } = await givenRound()
    await room.ageRounds()
    const settled = await Promise.all(Array.from({ length: 8 }, () => room.sweep()))
    assert.equal(
      settled.reduce((sum, one) => sum + one, 0),
      4
    )
    assert.deepEqual(await eventsAbout(nordlys, kari.id), ['staff.assignment_ended'])
  })

  test('a server that was killed finishes at its next start', async ({ assert }) => {
    const { kari, room } = await givenRound()
    const first = await startServer()
    await first.kill('SIGKILL')
    await room.ageRounds()
    const second = await startServer()
    try {
      const isSettled = async () => (await room.latest()).round.closedAt !== null
      const until = Date.now() + 20_000
      while (!(await isSettled()) && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      assert.isTrue(await isSettled())
    } finally {
      await second.kill('SIGTERM')
    }
    assert.deepEqual(await eventsAbout(nordlys, kari.id), ['staff.assignment_ended'])
  }).timeout(60_000)
})
