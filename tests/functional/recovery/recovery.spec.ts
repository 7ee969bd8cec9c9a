import { test } from '@japa/runner'
import { atAccount, isSignedIn } from '#tests/functional/account/passkey_holder'
import { forgetAttempts, signedIn } from '#tests/functional/auth/enrolment'
import {
  givenNoticeAddress,
  givenPost,
  givenReachable,
  mailTo,
  staffMailOf,
} from '#tests/functional/notices/staff_post'
import { asksFor, countOf, givenLink, linksTo } from '#tests/functional/recovery/forgotten'
import { codeOf, setUpClinics } from '#tests/support/clinic'
import { asSuperuser } from '#tests/support/superuser'
import type { Answer, Visitor } from '#tests/support/visitor'

const next = 'reinlav under gammel granskog'

/** Follows the mailed link to the form, as a browser does. */
async function follow(visitor: Visitor, link: string) {
  const entered = await visitor.get(link)
  return { entered, page: await visitor.get(String(entered.headers.location)) }
}

function choose(visitor: Visitor, passphrase = next): Promise<Answer> {
  return visitor.post('/recovery/passphrase', { passphrase })
}

/** What a stranger can tell one answer from another by. */
function seen({ status, headers, text }: Answer) {
  const { location } = headers
  const props = text.includes('data-page') ? text.replaceAll(/[A-Za-z0-9+/=_-]{20,}/g, '·') : text
  return { status, location, length: props.length }
}

test.group('Recovery | asking for a new passphrase', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('a known, an unknown, a suspended and a directory’s account get the same answer and the same work', async ({
    assert,
    cleanup,
  }) => {
    await givenPost(nordlys, cleanup)
    const known = await givenReachable(nordlys)
    const suspended = await givenReachable(nordlys)
    const federated = await givenReachable(nordlys)
    await asSuperuser(nordlys, async (client) => {
      await client.query(`update staff set state = 'suspended' where id = $1`, [suspended.id])
      await client.query('update staff set passphrase_hash = null where id = $1', [federated.id])
    })
    const names = [known.signInName, 'ingen.slik', suspended.signInName, federated.signInName]
    const answers = []
    for (const name of names) {
      const visitor = nordlys.visitor()
      const before = await countOf(nordlys, 'recovery_requests')
      const asked = await asksFor(visitor, name)
      const told = await visitor.get(String(asked.headers.location))
      const rows = (await countOf(nordlys, 'recovery_requests')) - before
      const props = told.page().props
      for (const own of ['csrfToken', 'cspNonce', 'now', 'requestId']) delete props[own]
      answers.push({ ...seen(asked), rows, props, page: told.status })
    }
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    assert.equal(answers[0]?.location, '/recovery/sent')
    assert.equal(answers[0]?.rows, 1)
  })

  test('only the open account with a confirmed address and a passphrase gets a mail', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const known = await givenReachable(nordlys)
    const suspended = await givenReachable(nordlys)
    const federated = await givenReachable(nordlys)
    const unconfirmed = await nordlys.givenStaff('administrator')
    await givenNoticeAddress(nordlys, unconfirmed, 'u@nordlys.example', { isConfirmed: false })
    await asSuperuser(nordlys, async (client) => {
      await client.query(`update staff set state = 'suspended' where id = $1`, [suspended.id])
      await client.query('update staff set passphrase_hash = null where id = $1', [federated.id])
    })
    for (const { signInName } of [known, suspended, federated, unconfirmed]) {
      await asksFor(nordlys.visitor(), signInName)
    }
    await asksFor(nordlys.visitor(), 'ingen.slik')
    await post.work()
    assert.lengthOf(post.relay.mailbox.all(), 1)
    assert.lengthOf(linksTo(post, known.address), 1)
    assert.equal(await countOf(nordlys, 'recovery_requests'), 0, 'a name asked for is kept')
  })

  test('three mails an hour, however often and however parallel it is asked', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    await Promise.all(Array.from({ length: 8 }, () => asksFor(nordlys.visitor(), kari.signInName)))
    await Promise.all(Array.from({ length: 4 }, () => post.work()))
    await post.work()
    assert.lengthOf(linksTo(post, kari.address), 3)
  })

  test('the link leads to the configured address, whatever Host the request came with', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const evil = {
      'x-forwarded-host': 'evil.example',
      'forwarded': 'host=evil.example',
      'origin': 'http://evil.example',
    }
    await asksFor(nordlys.visitor(), kari.signInName, evil)
    const visitor = nordlys.visitor()
    await visitor.get('/recovery')
    const refused = await visitor.post(
      '/recovery',
      { signInName: kari.signInName },
      { headers: { host: 'evil.example' } }
    )
    assert.equal(refused.status, 404, 'a host nobody declared')
    await post.work()
    const mails = mailTo(post, kari.address)
    assert.lengthOf(mails, 1)
    assert.notInclude(JSON.stringify(mails), 'evil')
    assert.match(mails[0]?.text ?? '', /http:\/\/nordlys\.localhost:\d+\/recovery\/link\//)
  })

  test('without a relay the link is absent, and both pages say whom to ask', async ({
    assert,
    cleanup,
  }) => {
    await givenPost(nordlys, cleanup, { isRelayDeclared: false })
    const visitor = nordlys.visitor()
    const signIn = await visitor.get('/sign-in')
    assert.equal(signIn.page().props.recovery, 'by_administrator')
    assert.notInclude(signIn.text, 'href="/recovery"')
    const page = await visitor.get('/recovery')
    assert.equal(page.page().props.isAvailable, false)
    const before = await countOf(nordlys, 'recovery_requests')
    await asksFor(visitor, 'kari')
    assert.equal(await countOf(nordlys, 'recovery_requests'), before)
  })
})

test.group('Recovery | the mailed link', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('it lets a passphrase be chosen, ends every session, tells the person, and signs nobody in', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const elsewhere = await signedIn(nordlys, kari)
    const link = await givenLink(nordlys, post, kari)
    const visitor = nordlys.visitor()
    const { entered, page } = await follow(visitor, link)
    assert.deepEqual([entered.status, entered.headers.location], [303, '/recovery/passphrase'])
    assert.equal(page.headers['referrer-policy'], 'same-origin')
    assert.equal(page.headers['cache-control'], 'no-store')
    assert.notInclude(page.text, link.split('/').at(-1) ?? 'x', 'the token stands in the page')
    assert.equal(page.page().props.signInName, kari.signInName)

    const chosen = await choose(visitor)
    assert.equal(chosen.headers.location, '/sign-in')
    assert.equal((await visitor.get('/')).headers.location, '/sign-in', 'the link signed in')
    assert.isFalse(await isSignedIn(elsewhere))

    const { signInName } = kari
    const old = await nordlys
      .visitor()
      .post('/sign-in', { signInName, passphrase: kari.passphrase })
    assert.equal(old.headers.location, '/sign-in')
    const fresh = nordlys.visitor()
    const first = await fresh.post('/sign-in', { signInName, passphrase: next })
    assert.equal(first.headers.location, '/sign-in/code', 'the second factor is asked for')
    assert.equal((await fresh.get('/')).headers.location, '/sign-in', 'the passphrase alone opened')

    await post.work()
    assert.isTrue(
      mailTo(post, kari.address).some(({ text }) =>
        text.includes('ny passfrase for kontoen din med en lenke')
      )
    )
  })

  test('of ten who redeem it at once, one succeeds, and it is void afterwards', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const link = await givenLink(nordlys, post, kari)
    const visitors = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const visitor = nordlys.visitor()
        await follow(visitor, link)
        return visitor
      })
    )
    const answers = await Promise.all(
      visitors.map((visitor, index) => choose(visitor, `${next} nummer ${index}`))
    )
    const ways = answers.map(({ headers }) => headers.location)
    assert.lengthOf(
      ways.filter((way) => way === '/sign-in'),
      1
    )
    const { page } = await follow(nordlys.visitor(), link)
    assert.equal(page.status, 410)
    const events = await asSuperuser(nordlys, (client) =>
      client.query(
        `select 1 from audit_events where action = 'account.passphrase_recovered' and subject_id = $1::text`,
        [kari.id]
      )
    )
    assert.lengthOf(events.rows, 1)
  })

  test('it is void when {why}')
    .with([
      {
        why: 'half an hour has passed',
        sql: `update recovery_links set expires_at = now() - interval '1 second', created_at = now() - interval '29 minutes' where staff_id = $1`,
      },
      {
        why: 'the passphrase has been changed',
        sql: `update staff set passphrase_hash = passphrase_hash || 'x' where id = $1`,
      },
      {
        why: 'notices go to another address',
        sql: `update staff_notice_addresses set ended_at = now() where staff_id = $1`,
      },
      {
        why: 'the account is suspended',
        sql: `update staff set state = 'suspended' where id = $1`,
      },
    ])
    .run(async ({ assert, cleanup }, { sql }) => {
      const post = await givenPost(nordlys, cleanup)
      const kari = await givenReachable(nordlys)
      const link = await givenLink(nordlys, post, kari)
      const visitor = nordlys.visitor()
      await follow(visitor, link)
      await asSuperuser(nordlys, (client) => client.query(sql, [kari.id]))
      const chosen = await choose(visitor)
      assert.equal(chosen.headers.location, '/recovery/passphrase')
      assert.equal((await visitor.get('/recovery/passphrase')).status, 410)
    })

  test('the database takes no link that lives longer than half an hour', async ({ assert }) => {
    const kari = await nordlys.givenStaff('administrator')
    await assert.rejects(
      () =>
        asSuperuser(nordlys, (client) =>
          client.query(
            `insert into recovery_links (id, staff_id, token_hash, account_version, expires_at)
             values (gen_random_uuid(), $1, 'a', 'b', now() + interval '31 minutes')`,
            [kari.id]
          )
        ),
      /check/
    )
  })

  test('a weak passphrase and the old one are refused, and the link stays good', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const visitor = nordlys.visitor()
    await follow(visitor, await givenLink(nordlys, post, kari))
    for (const weak of ['kort', '123456789012345', 'Nordlys sykehus', kari.passphrase]) {
      const { headers } = await choose(visitor, weak)
      assert.equal(headers.location, '/recovery/passphrase', weak)
      const { props } = (await visitor.get('/recovery/passphrase')).page<{ errors: object }>()
      assert.property(props.errors, 'passphrase', weak)
    }
    assert.equal((await choose(visitor)).headers.location, '/sign-in')
  })

  test('a link of one hospital is nothing at another', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const link = await givenLink(nordlys, post, kari)
    const { page } = await follow(sorlys.visitor(), link)
    assert.equal(page.status, 410)
  })

  test('the token stands nowhere but in the mail: as a hash in its table, in no event, gone from the outbox', async ({
    assert,
    cleanup,
  }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const link = await givenLink(nordlys, post, kari)
    const token = link.split('/').at(-1) ?? ''
    assert.isAtLeast(Buffer.from(token, 'base64url').length, 16)
    const tables = [
      'recovery_links',
      'staff_deliveries',
      'audit_events',
      'staff_delivery_transitions',
    ]
    for (const table of tables) {
      const { rows } = await asSuperuser(nordlys, (client) =>
        client.query<{ text: string }>(`select t::text as text from ${table} t`)
      )
      const all = rows.map(({ text }) => text).join('\n')
      assert.notInclude(all, token, table)
      assert.notInclude(all, Buffer.from(token).toString('hex'), table)
    }
    const [mail] = await staffMailOf(nordlys, kari)
    assert.isNull(mail?.values_sealed)
  })
})

test.group('Recovery | what it does not touch', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  test('every second factor is as it was', async ({ assert, cleanup }) => {
    const post = await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    const visitor = nordlys.visitor()
    await follow(visitor, await givenLink(nordlys, post, kari))
    await choose(visitor)
    const fresh = nordlys.visitor()
    await fresh.post('/sign-in', { signInName: kari.signInName, passphrase: next })
    await fresh.get('/sign-in/code')
    const { headers } = await fresh.post('/sign-in/code', { code: codeOf(kari) })
    assert.equal(headers.location, '/')
  })

  test('a guess at recovery counts against nobody’s sign-in', async ({ assert, cleanup }) => {
    await givenPost(nordlys, cleanup)
    const kari = await givenReachable(nordlys)
    for (let time = 0; time < 12; time += 1) await asksFor(nordlys.visitor(), kari.signInName)
    const browser = await atAccount(nordlys, kari)
    assert.isTrue(await isSignedIn(browser))
  })
})
