import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { atAccount } from '#tests/functional/account/passkey_holder'
import { minutesLater } from '#tests/functional/account/later'
import { forgetAttempts, signedIn } from '#tests/functional/auth/enrolment'
import { givenNoticeAddress, givenPost, mailTo } from '#tests/functional/notices/staff_post'
import {
  givenAdministrator,
  json,
  peoplePath,
  personPath,
  refusalOf,
} from '#tests/functional/people/staff_room'
import { countOf } from '#tests/functional/recovery/forgotten'
import { codeOf, setUpClinics, type Clinic, type GivenStaff } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Outbox } from '#tests/functional/deliveries/outbox_fixture'

const fresh = () => `kari.${randomUUID().slice(0, 8)}@nordlys.example`

function linkIn(post: Outbox, address: string, path: string): string {
  const text = mailTo(post, address).at(-1)?.text ?? ''
  const [found] = new RegExp(`http://\\S+/${path}/\\S+`).exec(text) ?? []
  if (!found) throw new Error(`no link in the mail to ${address}`)
  return new URL(found).pathname
}

async function confirmedOf(clinic: Clinic, { id }: Pick<GivenStaff, 'id'>): Promise<number> {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query(
      `select 1 from staff_notice_addresses
       where staff_id = $1 and confirmed_at is not null and ended_at is null`,
      [id]
    )
  )
  return rows.length
}

test.group('Notice address | one’s own', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('it counts when the mailed link was opened by the same person, signed in', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, kari)
    const address = fresh()
    await browser.put('/my-notice-address', { noticeAddress: address })
    await post.work()
    const link = linkIn(post, address, 'my-notice-address')
    assert.equal(await confirmedOf(nordlys, kari), 0)

    const stranger = nordlys.visitor()
    assert.equal((await stranger.get(link)).headers.location, '/sign-in')
    const ola = await atAccount(nordlys, await nordlys.givenStaff('administrator'))
    assert.equal((await ola.get(link)).status, 410)
    await ola.post(link)
    assert.equal(await confirmedOf(nordlys, kari), 0)

    const page = await browser.page(link)
    assert.equal(page.props.address, address)
    assert.equal(await confirmedOf(nordlys, kari), 0, 'opening the page alone confirmed it')
    await browser.post(link)
    assert.equal(await confirmedOf(nordlys, kari), 1)
    assert.equal((await browser.get(link)).status, 410, 'the link works twice')
  })

  test('another address needs a factor just given, and the old address is told', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    const [before, after] = [fresh(), fresh()]
    await givenNoticeAddress(nordlys, kari, before)
    const browser = await atAccount(nordlys, kari)
    await minutesLater(6, async () => {
      const refused = await browser.send('PUT', '/my-notice-address', {
        json: { noticeAddress: after },
        ...json,
      })
      assert.equal(refused.status, 403)
    })
    await browser.put('/my-notice-address', { noticeAddress: after })
    await post.work()
    await browser.post(linkIn(post, after, 'my-notice-address'))
    await post.work()
    assert.isTrue(
      mailTo(post, before).some(({ text }) => text.includes('går nå til en annen adresse'))
    )
    assert.equal(await confirmedOf(nordlys, kari), 1)
  })

  test('what is no address, and the sixth link within an hour, are refused', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    const browser = await atAccount(nordlys, kari)
    for (const wrong of [
      'kari',
      'kari@x, ola@y.example',
      'kari@nordlys.example\r\nBcc: a@b.example',
    ]) {
      await browser.put('/my-notice-address', { noticeAddress: wrong })
      const { props } = await browser.page('/account')
      assert.property(props.errors, 'noticeAddress', wrong)
    }
    for (let time = 0; time < 7; time += 1) {
      await browser.put('/my-notice-address', { noticeAddress: fresh() })
    }
    await post.work()
    assert.lengthOf(post.relay.mailbox.all(), 5)
  })

  test('the address is sealed in the database', async ({ assert }) => {
    const kari = await nordlys.givenStaff('administrator')
    await givenNoticeAddress(nordlys, kari, 'kanarifugl@nordlys.example')
    const { rows } = await asSuperuser(nordlys, (client) =>
      client.query<{ text: string }>(
        `select encode(address_sealed, 'escape') as text from staff_notice_addresses`
      )
    )
    assert.notInclude(JSON.stringify(rows), 'kanarifugl')
  })
})

test.group('Notice address | invitations', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  const invitation = (more: object) => ({
    name: 'Nils Berg',
    signInName: `nils.${randomUUID().slice(0, 8)}`,
    role: 'administrator',
    unitId: null,
    ...more,
  })

  test('the link is mailed and shown to nobody; who opens the account by it has confirmed the address', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const ola = await givenAdministrator(nordlys)
    const address = fresh()
    const body = invitation({ noticeAddress: address, isMailed: true })
    const answer = await ola.browser.post(peoplePath, body, json)
    assert.equal(answer.status, 201)
    const { staffId, address: shown } = answer.json<{ staffId: string; address: null }>()
    assert.isNull(shown)
    await post.work()
    const link = linkIn(post, address, 'set-up')
    const visitor = nordlys.visitor()
    await visitor.get(link)
    await visitor.post(`${link}/passphrase`, { passphrase: 'måkene sover på naustet' })
    const { props } = (await visitor.get(link)).page<{ setUp: { offer: { secretText: string } } }>()
    const secret = props.setUp.offer.secretText.replaceAll(' ', '')
    await visitor.post(`${link}/authenticator`, { code: codeOf({ secret }) })
    assert.equal(await confirmedOf(nordlys, { id: staffId }), 1)
  })

  test('a link that was read out confirms no address', async ({ assert, cleanup }) => {
    await givenPost(nordlys, cleanup)
    const ola = await givenAdministrator(nordlys)
    const body = invitation({ noticeAddress: fresh() })
    const answer = await ola.browser.post(peoplePath, body, json)
    const { staffId, address } = answer.json<{ staffId: string; address: string }>()
    const link = new URL(address).pathname
    const visitor = nordlys.visitor()
    await visitor.get(link)
    await visitor.post(`${link}/passphrase`, { passphrase: 'måkene sover på naustet' })
    const { props } = (await visitor.get(link)).page<{ setUp: { offer: { secretText: string } } }>()
    const secret = props.setUp.offer.secretText.replaceAll(' ', '')
    const { headers } = await visitor.post(`${link}/authenticator`, { code: codeOf({ secret }) })
    assert.equal(headers.location, '/sign-in')
    assert.equal(await confirmedOf(nordlys, { id: staffId }), 0)
  })

  test('a lost link is mailed anew, and the old one is void', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const ola = await givenAdministrator(nordlys)
    const address = fresh()
    const body = invitation({ noticeAddress: address, isMailed: true })
    const answer = await ola.browser.post(peoplePath, body, json)
    const { staffId } = answer.json<{ staffId: string }>()
    await post.work()
    const lost = linkIn(post, address, 'set-up')
    await ola.browser.post(`${personPath({ id: staffId })}/set-up-links`, { isMailed: true }, json)
    await post.work()
    const link = linkIn(post, address, 'set-up')
    assert.notEqual(link, lost)
    assert.equal((await nordlys.visitor().get(lost)).status, 410)
    assert.equal((await nordlys.visitor().get(link)).status, 200)
  })

  test('without a relay, or without an address, nobody is invited by mail and nothing is kept', async ({
    assert,
    cleanup,
  }) => {
    await givenPost(nordlys, cleanup)
    const ola = await givenAdministrator(nordlys)
    const invited = () => countOf(nordlys, 'staff')
    const before = await invited()
    const without = await ola.browser.post(peoplePath, invitation({ isMailed: true }), json)
    assert.equal(refusalOf(without), 'not_mailed')
    const wrong = await ola.browser.post(peoplePath, invitation({ noticeAddress: 'nils' }), json)
    assert.equal(refusalOf(wrong), 'notice_address_wrong')
    await asSuperuser(nordlys, (client) =>
      client.query('update mail_relays set until = clock_timestamp() where until is null')
    )
    const body = invitation({ noticeAddress: fresh(), isMailed: true })
    const refused = await ola.browser.post(peoplePath, body, json)
    assert.equal(refusalOf(refused), 'not_mailed')
    assert.equal(await invited(), before)
  })
})

test.group('Notice address | a new browser', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('the second browser of an account is told of, the first and a known one are not', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    const address = fresh()
    await givenNoticeAddress(nordlys, kari, address)
    const told = async () => {
      await post.work()
      return mailTo(post, address).filter(({ text }) => text.includes('fra en nettleser')).length
    }
    const usual = await signedIn(nordlys, kari)
    assert.equal(await told(), 0)
    await forgetAttempts(nordlys)
    await asSuperuser(nordlys, (client) =>
      client.query('update staff_factors set last_used_step = 0')
    )
    await usual.post('/sign-out')
    await signIn(usual, kari)
    assert.equal(await told(), 0, 'the same browser was news')
    await asSuperuser(nordlys, (client) =>
      client.query('update staff_factors set last_used_step = 0')
    )
    await signedIn(nordlys, kari)
    assert.equal(await told(), 1)
  })

  test('a ward PC that others use in between stays a known one', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await nordlys.givenStaff('administrator')
    const ola = await nordlys.givenStaff('administrator')
    const address = fresh()
    await givenNoticeAddress(nordlys, kari, address)
    const ward = await signedIn(nordlys, kari)
    for (const person of [ola, kari]) {
      await asSuperuser(nordlys, (client) =>
        client.query('update staff_factors set last_used_step = 0')
      )
      await ward.post('/sign-out')
      await signIn(ward, person)
    }
    await post.work()
    assert.isEmpty(mailTo(post, address))
  })
})

type Signer = {
  post(path: string, body?: object): Promise<unknown>
  get(path: string): Promise<unknown>
}

async function signIn(browser: Signer, staff: GivenStaff): Promise<void> {
  const { signInName, passphrase } = staff
  await browser.post('/sign-in', { signInName, passphrase })
  await browser.get('/sign-in/code')
  await browser.post('/sign-in/code', { code: codeOf(staff) })
}
