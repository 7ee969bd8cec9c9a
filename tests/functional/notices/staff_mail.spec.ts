import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { claimDelivery } from '#app/deliveries/claim_delivery'
import { SENDING_MINUTES_MAX, sweepDeliveries } from '#app/deliveries/sweep_deliveries'
import { noticeHolders, noticeStaff } from '#app/notices/notice_staff'
import { staffOutbox } from '#app/notices/staff_outbox'
import { collectRegister } from '#tests/functional/notices/register_now'
import { atAccount } from '#tests/functional/account/passkey_holder'
import { givenEmergency, givenStrangers, letPass } from '#tests/functional/access/given_access'
import { forgetAttempts } from '#tests/functional/auth/enrolment'
import { givenAdministrator, personPath } from '#tests/functional/people/staff_room'
import {
  givenNoticeAddress,
  givenPost,
  givenReachable,
  mailTo,
  staffMailOf,
} from '#tests/functional/notices/staff_post'
import { setUpClinics, type Clinic } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'

const address = () => `kari.${randomUUID().slice(0, 8)}@nordlys.example`

function told(clinic: Clinic, staffId: string, ...more: [] | [string]): Promise<void> {
  return clinic.inside(({ database }) =>
    database.transaction((trx) =>
      more[0]
        ? noticeStaff(trx, staffId, 'emergency_review_due', more[0])
        : noticeStaff(trx, staffId, 'passphrase_changed')
    )
  )
}

test.group('Staff mail | what is sent', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('who changes their passphrase gets a mail that says what, when, where and what to do', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const { address: to } = kari
    const browser = await atAccount(nordlys, kari)
    const form = { current: kari.passphrase, passphrase: 'reinlav under gammel granskog' }
    await browser.put('/account/passphrase', form)
    await post.work()
    const mails = mailTo(post, to).filter(({ text }) => text.includes('byttet'))
    assert.lengthOf(mails, 1)
    const [mail] = mails
    assert.equal(mail?.subject, 'Endret i innloggingen din')
    assert.include(mail?.text, 'Passfrasen til kontoen din ble byttet.')
    assert.include(mail?.text, 'Nordlys sykehus')
    assert.match(mail?.text ?? '', /Når: \d+\. \p{L}+ \d{4}/u)
    assert.include(mail?.text, 'Si fra til administratoren nå')
    assert.match(mail?.text ?? '', /http:\/\/nordlys\.localhost:\d+\/account\n/)
  })

  test('it is written in the language of the person', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const { address: to } = kari
    await asSuperuser(nordlys, (client) =>
      client.query(`update staff set locale = 'en' where id = $1`, [kari.id])
    )
    await told(nordlys, kari.id)
    await post.work()
    assert.equal(mailTo(post, to)[0]?.subject, 'Changed about your sign-in')
  })

  test('an administrator who resets somebody’s sign-in is told on to that person', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const { address: to } = kari
    const ola = await givenAdministrator(nordlys)
    const evidence = 'Norsk pass sett i ekspedisjonen, bilde og ansikt stemte.'
    await ola.browser.post(`${personPath(kari)}/factor-resets`, { evidence })
    await post.work()
    assert.include(mailTo(post, to)[0]?.text, 'En administrator nullstilte innloggingen din')
  })

  test('an address nobody confirmed gets nothing, and the program tells them as before', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    const to = address()
    await givenNoticeAddress(nordlys, kari, to, { isConfirmed: false })
    await told(nordlys, kari.id)
    await post.work()
    assert.isEmpty(mailTo(post, to))
    assert.lengthOf(await noticesOf(nordlys, kari.id), 1)
  })

  test('without a relay nothing is queued, and the program tells them', async ({
    assert,
    cleanup,
  }) => {
    await givenPost(nordlys, cleanup, { isRelayDeclared: false })
    const kari = await nordlys.givenStaff('administrator')
    await givenNoticeAddress(nordlys, kari, address())
    await told(nordlys, kari.id)
    assert.isEmpty(await staffMailOf(nordlys, kari))
    assert.lengthOf(await noticesOf(nordlys, kari.id), 1)
  })

  test('what is rolled back is told to nobody', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    await givenNoticeAddress(nordlys, kari, address())
    const failing = nordlys.inside(({ database }) =>
      database.transaction(async (trx) => {
        await noticeStaff(trx, kari.id, 'passkey_added')
        throw new Error('the passkey was not stored')
      })
    )
    await assert.rejects(() => failing, /not stored/)
    await post.work()
    assert.isEmpty(await staffMailOf(nordlys, kari))
    assert.isEmpty(post.relay.mailbox.all())
  })
})

test.group('Staff mail | a duty', (group) => {
  const { nordlys } = setUpClinics(group)

  test('everybody who has the role now is told, once about the same thing', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const officer = await nordlys.givenStaff('privacy_officer')
    const clinician = await nordlys.givenClinician(await nordlys.givenUnit())
    const [to, other] = [address(), address()]
    await givenNoticeAddress(nordlys, officer, to)
    await givenNoticeAddress(nordlys, clinician, other)
    const emergency = randomUUID()
    const tell = () =>
      nordlys.inside(({ database }) =>
        database.transaction((trx) =>
          noticeHolders(trx, ['privacy_officer'], 'emergency_review_overdue', emergency)
        )
      )
    await Promise.all(Array.from({ length: 5 }, tell))
    await post.work()
    assert.lengthOf(mailTo(post, to), 1)
    assert.isEmpty(mailTo(post, other))
    assert.include(mailTo(post, to)[0]?.text, 'ikke vurdert innen fristen')
    assert.isEmpty(await noticesOf(nordlys, officer.id), 'a duty is no change of one’s sign-in')
  })
})

test.group('Staff mail | emergency access', (group) => {
  const { nordlys } = setUpClinics(group)

  test('the privacy officer is told that a review waits; after the deadline again, and administrators too', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const officer = await nordlys.givenStaff('privacy_officer')
    const administrator = await nordlys.givenStaff('administrator')
    const [to, other] = [address(), address()]
    await givenNoticeAddress(nordlys, officer, to)
    await givenNoticeAddress(nordlys, administrator, other)
    const { patient, kari } = await givenStrangers(nordlys)
    await givenEmergency(nordlys, kari.id, patient.id)
    for (let round = 0; round < 3; round += 1) await post.work()
    assert.lengthOf(mailTo(post, to), 1)
    assert.include(mailTo(post, to)[0]?.text, '/access/emergencies')
    assert.notInclude(JSON.stringify(mailTo(post, to)), patient.name)
    assert.isEmpty(mailTo(post, other))
    await letPass(nordlys, patient.id, '8 days')
    for (let round = 0; round < 3; round += 1) await post.work()
    assert.lengthOf(mailTo(post, to), 2)
    assert.lengthOf(mailTo(post, other), 1)
  })
})

test.group('Staff mail | at most one sending', (group) => {
  const { nordlys } = setUpClinics(group)

  test('ten workers at once send one mail, and what it carried is forgotten', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const { address: to } = kari
    await told(nordlys, kari.id)
    await Promise.all(Array.from({ length: 10 }, () => post.work()))
    assert.lengthOf(mailTo(post, to), 1)
    const [mail] = await staffMailOf(nordlys, kari)
    assert.equal(mail?.state, 'accepted')
    assert.isNull(mail?.values_sealed)
  })

  test('a mail whose worker died is unknown and never sent again', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    await givenNoticeAddress(nordlys, kari, address())
    await told(nordlys, kari.id)
    await nordlys.inside(() => claimDelivery(staffOutbox, new Date()))
    const later = new Date(Date.now() + (SENDING_MINUTES_MAX + 1) * 60_000)
    await nordlys.inside(() => sweepDeliveries(staffOutbox, later))
    await post.work()
    assert.isEmpty(post.relay.mailbox.all())
    const [mail] = await staffMailOf(nordlys, kari)
    assert.equal(mail?.state, 'unknown')
    assert.isNull(mail?.values_sealed)
  })

  test('a greylisted mail waits and keeps what it says', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    await givenNoticeAddress(nordlys, kari, 'greylist@nordlys.example')
    await told(nordlys, kari.id)
    await post.work()
    const [mail] = await staffMailOf(nordlys, kari)
    assert.equal(mail?.state, 'queued')
    assert.isNotNull(mail?.values_sealed)
  })

  test('every step stands in the log without the address', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const { address: to } = kari
    await told(nordlys, kari.id)
    await post.work()
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ action: string; details: object }>(
        `select action, details from audit_events where subject_id = $1::text
         and action like 'staff_mail.%' order by at`,
        [kari.id]
      )
    )
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['staff_mail.queued', 'staff_mail.changed']
    )
    assert.notInclude(JSON.stringify(rows), to)
  })
})

test.group('Staff mail | the register', (group) => {
  const { nordlys } = setUpClinics(group)

  test('a relay run by somebody else says from the first mail that staff are written to', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const place = { address: 'Gate 2, Bodø', country: 'NO', transferMechanism: null }
    await post.declareRelay({ processor: { name: 'Post AS', ...place } })
    assert.notInclude((await collectRegister(nordlys, 'Post AS')) ?? '', 'of staff')
    const kari = await givenReachable(nordlys)
    const { address: to } = kari
    await told(nordlys, kari.id)
    assert.include((await collectRegister(nordlys, 'Post AS')) ?? '', 'of staff')
    await post.work()
    assert.lengthOf(mailTo(post, to), 1, 'no patient is needed for a mail to staff')
  })
})

async function noticesOf(clinic: Clinic, staffId: string) {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query('select kind from staff_notices where staff_id = $1', [staffId])
  )
  return rows
}
