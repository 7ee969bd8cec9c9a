import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import {
  arrived,
  endingPath,
  eventsAbout,
  json,
  personOf,
} from '#tests/functional/people/staff_room'
import {
  answer,
  confirmAll,
  givenWard,
  inThirtyDays,
  listsOf,
  openFirst,
  ReviewRoom,
  roundsPath,
  submit,
} from '#tests/functional/recertification/review_room'
import { setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { ReviewProps } from '#resources/inertia/contract'

test.group('Recertification | a round from start to end', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('the reviewer confirms one and ends one; the ended right refuses the open session', async ({
    assert,
  }) => {
    const { unit, liv, kari, per, room } = await givenWard(nordlys)
    assert.isNull(await room.start([unit]))
    const [reviewer, working, leaving] = [
      await arrived(nordlys, liv),
      await arrived(nordlys, kari),
      await arrived(nordlys, per),
    ]
    const page = await openFirst(reviewer)
    assert.deepEqual(
      page.rights.map(({ name, role, unitName, isOwn }) => [name, role, unitName, isOwn]),
      [
        ['Kari Nordmann', 'clinician', unit.name, false],
        ['Per Pedersen', 'clinician', unit.name, false],
      ]
    )
    assert.isNotNull(page.rights[0]!.lastSignedInAt)
    const [first, second] = page.rights
    await answer(reviewer, page.list.id, first!, 'end')
    await answer(reviewer, page.list.id, first!, null)
    await answer(reviewer, page.list.id, first!, 'confirm')
    await answer(reviewer, page.list.id, second!, 'end')
    assert.equal(await leaving.statusAsProgram('/patients'), 200, 'an answer is not yet the end')

    assert.isNull(await submit(reviewer, page.list.id))
    assert.deepEqual(
      [await working.statusAsProgram('/patients'), await leaving.statusAsProgram('/patients')],
      [200, 401]
    )
    assert.deepEqual(await eventsAbout(nordlys, per.id), ['staff.assignment_ended'])
    assert.deepEqual(await eventsAbout(nordlys, kari.id), ['staff.right_confirmed'])
    const { assignments } = await personOf(room.overseer, per)
    assert.deepInclude(assignments[0]!.records.at(-1), {
      byName: 'Liv Leder',
      reason: 'recertification_ended',
    })
    const { round, lists } = await room.latest()
    assert.deepInclude(round.counts, { total: 3, answered: 2, confirmed: 1, ended: 1 })
    assert.deepEqual(
      lists.map(({ kind, reviewerName, counts }) => [kind, reviewerName, counts.total]),
      [
        ['unit', 'Liv Leder', 2],
        ['reviewers', null, 1],
      ]
    )
    assert.isNull(round.closedAt)
  })

  test('nobody confirms their own rights: the reviewers’ own go to an overseer who is not them', async ({
    assert,
  }) => {
    const { ola, unit, liv, room } = await givenWard(nordlys)
    await room.start([unit])
    const reviewer = await arrived(nordlys, liv)
    assert.lengthOf(await listsOf(reviewer), 1, 'the reviewer sees the list of reviewers')

    const own = (await listsOf(ola.browser)).find(({ kind }) => kind === 'reviewers')!
    const refused = await reviewer.get(`/reviews/${own.id}`, json)
    assert.equal(refused.status, 404)
    const page = (await ola.browser.get(`/reviews/${own.id}`, json)).json<ReviewProps>()
    const livs = page.rights.find(({ staffId }) => staffId === liv.id)!
    assert.lengthOf(await answer(ola.browser, own.id, livs, 'confirm'), 1)

    // Even with the right to the list: the statement and the database both refuse one's own.
    await asSuperuser(nordlys, (client) =>
      client.query(
        `insert into assignments (id, staff_id, role) values (gen_random_uuid(), $1, 'privacy_officer')`,
        [liv.id]
      )
    )
    const again = (await reviewer.get(`/reviews/${own.id}`, json)).json<ReviewProps>()
    assert.isTrue(again.rights.find(({ staffId }) => staffId === liv.id)!.isOwn)
    assert.deepEqual(await answer(reviewer, own.id, livs, 'end'), [])
    await assert.rejects(
      () =>
        asSuperuser(nordlys, (client) =>
          client.query(
            `update recertification_rights set answer = 'confirm', answered_by_staff_id = staff_id,
               answered_at = now() where id = $1`,
            [livs.id]
          )
        ),
      /check constraint/
    )
  })

  test('many are confirmed together only when each was shown to this reviewer, and once', async ({
    assert,
  }) => {
    const { unit, liv, room } = await givenWard(nordlys)
    await room.start([unit])
    const reviewer = await arrived(nordlys, liv)
    const [list] = await listsOf(reviewer)
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ id: string }>('select id from recertification_rights where list_id = $1', [
        list!.id,
      ])
    )
    const ids = rows.map(({ id }) => id)
    assert.equal(await confirmAll(reviewer, list!.id, ids), 0, 'confirmed what was not shown')
    const { rights } = await openFirst(reviewer)
    await answer(reviewer, list!.id, rights[0]!, 'end')
    assert.equal(await confirmAll(reviewer, list!.id, ids), 1, 'what was answered stays')
    assert.equal(await confirmAll(reviewer, list!.id, Array(101).fill(randomUUID())), 422)
    await asSuperuser(nordlys, (client) =>
      client.query(
        'update recertification_rights set shown_to_staff_id = null where outcome is null'
      )
    )
    assert.deepEqual(await answer(reviewer, list!.id, rights[1]!, 'end'), [])
  })

  test('a list is its reviewer’s alone, and passes on when another is named', async ({
    assert,
  }) => {
    const { unit, liv, kari, room } = await givenWard(nordlys)
    await room.start([unit])
    const reviewer = await arrived(nordlys, liv)
    const { list, rights } = await openFirst(reviewer)
    await answer(reviewer, list.id, rights[1]!, 'end')
    const stranger = await arrived(nordlys, kari)
    const path = `/reviews/${list.id}`
    for (const send of [
      () => stranger.get(path, json),
      () => stranger.put(`${path}/rights/${rights[1]!.id}/answer`, { answer: 'confirm' }, json),
      () => stranger.post(`${path}/confirmations`, { rightIds: [rights[1]!.id] }, json),
      () => stranger.post(`${path}/submissions`, {}, json),
      () => stranger.get(`/reviews/${randomUUID()}`, json),
    ]) {
      assert.equal((await send()).status, 404)
    }
    const foreign = await arrived(sorlys, await sorlys.givenStaff('administrator'))
    for (const at of [path, `${roundsPath}/${list.roundId}`, `${roundsPath}/lists/${list.id}`]) {
      assert.equal((await foreign.get(at, json)).status, 404)
    }

    const replace = (person: string) =>
      room.overseer.put(`${roundsPath}/lists/${list.id}/reviewer`, { person }, json)
    assert.equal((await replace(kari.signInName)).status, 409, 'Kari is on the list herself')
    const eva = await nordlys.givenClinician(await nordlys.givenUnit(), 'Eva Enhet')
    assert.equal((await replace(eva.signInName)).status, 200)
    assert.equal((await reviewer.get(path, json)).status, 404)
    const page = await openFirst(await arrived(nordlys, eva))
    assert.deepEqual(
      page.rights.map(({ answer: given }) => given),
      [null, null]
    )
  })

  test('who may not start is refused, and what cannot be started says why', async ({ assert }) => {
    const { ola, unit, kari, room } = await givenWard(nordlys)
    const empty = await nordlys.givenUnit()
    const orphan = await nordlys.givenUnit()
    const nils = await nordlys.givenClinician(orphan)
    assert.equal(await room.start([empty]), 'nothing_to_review')
    assert.equal(await room.start([unit, orphan]), 'reviewer_missing')
    assert.equal(await room.start([unit], '2001-01-01'), 'moment_past')
    assert.equal(await room.start([unit], '2099-01-01'), 'moment_far')
    assert.equal(await room.name(orphan, { signInName: 'ingen' }), 'person_unknown')
    await room.name(orphan, nils)
    await ola.browser.post(await endingPath(ola.browser, nils), {}, json)
    assert.equal(await room.name(orphan, nils), 'person_cannot_review')
    assert.equal(await room.start([unit, orphan]), null, 'nobody is left at the second unit')
    assert.equal(await room.start([unit]), 'nothing_to_review', 'each right is in one round')
    const clinician = await arrived(nordlys, kari)
    const body = { dueOn: inThirtyDays(), whole: true }
    assert.equal((await clinician.post(roundsPath, body, json)).status, 403)
    assert.equal((await clinician.get(roundsPath, json)).status, 403)
  })

  test('a privacy officer starts a round of everything; the next one is proposed after a quarter', async ({
    assert,
  }) => {
    const { liv } = await givenWard(nordlys)
    const officer = await nordlys.givenStaff('privacy_officer', undefined, 'Petra Personvern')
    const room = new ReviewRoom(nordlys, await arrived(nordlys, officer))
    assert.isTrue((await room.rounds()).next.isDue)
    assert.equal(await room.start(null), 'reviewer_missing')
    for (const { unit, canReview, rights } of (await room.rounds()).reviewers) {
      if (!canReview && rights > 0) await room.name(unit && { ...unit }, liv)
    }
    assert.isNull(await room.start(null))
    const { next, rounds } = await room.rounds()
    assert.isFalse(next.isDue)
    const start = DateTime.now().setZone('Europe/Oslo').plus({ months: 3 })
    assert.equal(next.startOn, start.toISODate())
    assert.equal(rounds[0]!.startedByName, 'Petra Personvern')
    const everywhere = (await room.latest()).lists.find(({ kind }) => kind === 'everywhere')
    assert.isAtLeast(everywhere!.counts.total, 2)
    const { props } = (await (await arrived(nordlys, liv)).get('/reviews')).page<{
      signedIn: { reviewDue: { isOverdue: boolean } | null }
    }>()
    assert.isFalse(props.signedIn.reviewDue?.isOverdue)
  })

  test('the results are a file in which no name becomes a formula', async ({ assert }) => {
    const { unit, room } = await givenWard(nordlys)
    await nordlys.givenClinician(unit, '=cmd|calc;"x')
    await room.start([unit])
    const { round } = await room.latest()
    const { text, headers } = await room.overseer.get(`${roundsPath}/${round.id}/results.csv`)
    assert.match(headers['content-type'] ?? '', /^text\/csv/)
    assert.include(text, `"'=cmd|calc;""x"`)
    assert.include(text, '"Per Pedersen"')
    assert.lengthOf(text.trim().split('\r\n'), 5)
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query(`select id from audit_events where action = 'recertification.exported'`)
    )
    assert.lengthOf(rows, 1)
  })
})
