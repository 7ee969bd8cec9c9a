import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { forgetAttempts, signedIn } from '#tests/functional/auth/enrolment'
import { givenNoticeAddress, givenPost, mailTo } from '#tests/functional/notices/staff_post'
import { arrived, givenAdministrator } from '#tests/functional/people/staff_room'
import {
  confirmAll,
  openFirst,
  ReviewRoom,
  submit,
} from '#tests/functional/recertification/review_room'
import { setUpClinics, type GivenStaff } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Outbox } from '#tests/functional/deliveries/outbox_fixture'

const waits = 'En gjennomgang av hvem som har tilgang, venter på deg.'
const stillWaits = 'venter fortsatt på svar fra deg'

test.group('Staff mail | a round of reviews', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.setup(async () => {
    await asSuperuser(nordlys, (client) =>
      client.query('update recertification_rounds set closed_at = now() where closed_at is null')
    )
  })
  group.each.timeout(60_000)

  async function withAddress(staff: GivenStaff) {
    const to = `${staff.id.slice(0, 8)}@nordlys.example`
    await givenNoticeAddress(nordlys, staff, to)
    return { ...staff, to }
  }

  /** A ward of two, its reviewer with an address, and a round that is under way. */
  async function givenRound() {
    const ola = await givenAdministrator(nordlys)
    const unit = await nordlys.givenUnit()
    const liv = await withAddress(await nordlys.givenClinician(unit, 'Liv Leder'))
    const kari = await withAddress(await nordlys.givenClinician(unit))
    const room = new ReviewRoom(nordlys, ola.browser)
    await room.name(unit, liv)
    await room.start([unit])
    return { unit, liv, kari, room }
  }

  /** Three rounds of sending: what is said twice would show. */
  const sent = async (post: Outbox) => {
    for (let round = 0; round < 3; round += 1) await post.work()
  }
  const told = (post: Outbox, to: string, what: string) =>
    mailTo(post, to).filter(({ text }) => text.includes(what)).length

  test('the reviewer is told when it opens and again a week before it is due, once each', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const { liv, kari, room } = await givenRound()
    await sent(post)
    assert.equal(told(post, liv.to, waits), 1)
    assert.match(mailTo(post, liv.to)[0]!.text, /http:\/\/nordlys\.localhost:\d+\/reviews\n/)
    assert.isEmpty(mailTo(post, kari.to), 'who is asked about is not asked')

    await room.ageRounds(24)
    await sent(post)
    await sent(post)
    assert.deepEqual([told(post, liv.to, waits), told(post, liv.to, stillWaits)], [1, 1])
  })

  test('who has answered for everything is not reminded', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const { liv, room } = await givenRound()
    await sent(post)
    const browser = await arrived(nordlys, liv)
    const { list, rights } = await openFirst(browser)
    await confirmAll(
      browser,
      list.id,
      rights.map(({ id }) => id)
    )
    await room.ageRounds(25)
    await sent(post)
    assert.lengthOf(mailTo(post, liv.to), 1)
    await submit(browser, list.id)
  })

  test('the reviewers’ own roles: those who oversee are told, and not of their own alone', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const unit = await nordlys.givenUnit()
    const liv = await withAddress(await nordlys.givenClinician(unit, 'Liv Leder'))
    const ida = await withAddress(await nordlys.givenStaff('privacy_officer'))
    const ola = await givenAdministrator(nordlys)
    const room = new ReviewRoom(nordlys, ola.browser)
    await room.name(unit, liv)
    await room.start([unit])
    await sent(post)
    assert.equal(told(post, ida.to, waits), 1)
    assert.isEmpty(mailTo(post, liv.to), 'nobody answers for the own role')
  })

  test('whoever takes a list over is told as well', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const { unit, room, liv } = await givenRound()
    await sent(post)
    const siri = await withAddress(await nordlys.givenClinician(await nordlys.givenUnit(), 'Siri'))
    const { lists } = await room.latest()
    const list = lists.find(({ unitName }) => unitName === unit.name)!
    await room.overseer.put(`/administration/recertification/lists/${list.id}/reviewer`, {
      person: siri.signInName,
    })
    await sent(post)
    assert.deepEqual([told(post, liv.to, waits), told(post, siri.to, waits)], [1, 1])
  })

  test('a round that is over and a person who left are not written to', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const { liv, room } = await givenRound()
    await room.ageRounds(60)
    await sent(post)
    const next = await givenRound()
    await asSuperuser(nordlys, (client) =>
      client.query(`update staff set state = 'suspended' where id = $1`, [next.liv.id])
    )
    await sent(post)
    assert.isEmpty([...mailTo(post, liv.to), ...mailTo(post, next.liv.to)])
  })
})

test.group('Staff mail | an emergency account', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('each use of it is written to every administrator, once', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const to = `${randomUUID().slice(0, 8)}@nordlys.example`
    await givenNoticeAddress(nordlys, await nordlys.givenStaff('administrator'), to)
    const sealed = await nordlys.givenStaff('administrator', undefined, 'Nød Konto')
    await asSuperuser(nordlys, (client) =>
      client.query('update staff set is_sealed_account = true where id = $1', [sealed.id])
    )
    await signedIn(nordlys, sealed)
    for (let round = 0; round < 3; round += 1) await post.work()
    const mails = mailTo(post, to)
    assert.lengthOf(mails, 1)
    assert.include(mails[0]?.text, '/administration/federation')
    assert.include(mails[0]?.text, 'Den forseglede lokale administratorkontoen')
  })
})
