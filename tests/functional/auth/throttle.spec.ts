import { test } from '@japa/runner'
import { SignInThrottle } from '#app/auth/sign_in_throttle'
import { statement } from '#app/tenants/statement'
import { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, signedIn } from '#tests/functional/auth/enrolment'
import { setUpClinics } from '#tests/support/clinic'

const longestBlock = statement(
  'tests.longest_block',
  `select max(extract(epoch from blocked_until - now()))::float as seconds from sign_in_throttles`
)
const endBlocks = statement(
  'tests.end_blocks',
  'update sign_in_throttles set blocked_until = now()'
)
const countFailures = statement(
  'tests.count_failures',
  `select action, count(*)::int as count from audit_events
   where action in ('sign_in.failed', 'sign_in.throttled') and subject_id = $1 group by action`
)

test.group('Auth | guessing', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))

  async function guess(signInName: string, browser = new Browser('nordlys.localhost')) {
    await browser.post('/sign-in', { signInName, passphrase: 'feil passfrase her' })
    const { props } = await browser.page('/sign-in')
    return props.errors._
  }

  test('after five wrong passphrases the next has to wait, for a name nobody has too', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const answers: Record<string, unknown[]> = {}
    for (const name of [staff.signInName, 'ingen.heter.dette']) {
      answers[name] = []
      for (let time = 0; time < 7; time += 1) answers[name].push(await guess(name))
    }
    const [known, unknown] = Object.values(answers)
    assert.deepEqual(known, unknown)
    assert.equal(new Set(known?.slice(0, 5)).size, 1)
    assert.notEqual(known?.[4], known?.[5])
    assert.equal(known?.[5], known?.[6])
  })

  test('the right passphrase has to wait as well', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    for (let time = 0; time < 5; time += 1) await guess(staff.signInName)
    const browser = new Browser('nordlys.localhost')
    const { signInName, passphrase } = staff
    const answer = await browser.post('/sign-in', { signInName, passphrase })
    assert.equal(answer.headers.location, '/sign-in')
  })

  test('thirty guesses at once are not thirty guesses', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = new Browser('nordlys.localhost')
    await browser.get('/sign-in')
    const posts = Array.from({ length: 30 }, (_, number) =>
      browser.copy().post('/sign-in', {
        signInName: staff.signInName,
        passphrase: `gjetning nummer ${number}`,
      })
    )
    await Promise.all(posts)
    const { database } = await nordlys.tenant()
    const rows = await database.query<{ action: string; count: number }>(countFailures, [staff.id])
    const counts = Object.fromEntries(rows.map(({ action, count }) => [action, count]))
    assert.deepEqual(counts, { 'sign_in.failed': 5, 'sign_in.throttled': 25 })
  })

  test('no wait is longer than fifteen minutes, however long somebody guesses', async ({
    assert,
  }) => {
    const { database } = await nordlys.tenant()
    const throttle = new SignInThrottle(await nordlys.tenant())
    const attempt = { signInName: 'kari', address: '192.0.2.1', knownDeviceId: null }
    const waits: number[] = []
    for (let time = 0; time < 16; time += 1) {
      assert.isTrue(await throttle.admits(attempt))
      const [row] = await database.query<{ seconds: number | null }>(longestBlock)
      waits.push(Math.round((row?.seconds ?? 0) / 15) * 15)
      await database.query(endBlocks)
    }
    assert.deepEqual(waits.slice(0, 11), [0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900])
    assert.equal(Math.max(...waits), 900)
  })

  test('the count of an account holds while the address changes, and the other way round', async ({
    assert,
  }) => {
    const throttle = new SignInThrottle(await nordlys.tenant())
    const admitted = async (make: (number: number) => { signInName: string; address: string }) => {
      let count = 0
      for (let number = 0; number < 130; number += 1) {
        if (await throttle.admits({ ...make(number), knownDeviceId: null })) count += 1
      }
      return count
    }
    const oneName = await admitted((number) => ({
      signInName: 'kari',
      address: `2001:db8::${number}`,
    }))
    assert.equal(oneName, 5)
    const oneAddress = await admitted((number) => ({
      signInName: `kari.${number}`,
      address: '192.0.2.7',
    }))
    assert.equal(oneAddress, 100)
  })

  test('a forwarded address that nobody declared changes nothing', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = new Browser('nordlys.localhost')
    await browser.get('/sign-in')
    const { database } = await nordlys.tenant()
    for (let number = 0; number < 102; number += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${number}` }
      const wrong = { signInName: `ukjent.${number}`, passphrase: 'feil' }
      await browser.copy().post('/sign-in', wrong, { headers })
    }
    const { signInName, passphrase } = staff
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    const answer = await browser.post('/sign-in', { signInName, passphrase }, { headers })
    assert.equal(answer.headers.location, '/sign-in')
    const [row] = await database.query<{ seconds: number }>(longestBlock)
    assert.isAbove(row?.seconds ?? 0, 0)
  }).timeout(60_000)

  test('nobody is locked out of the PC they use by a stranger who guesses', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const own = await signedIn(nordlys, staff)
    await own.get('/administration/plugins')
    await own.post('/sign-out')
    for (let time = 0; time < 8; time += 1) await guess(staff.signInName)
    await own.get('/sign-in')
    const { signInName, passphrase } = staff
    const answer = await own.post('/sign-in', { signInName, passphrase })
    assert.equal(answer.headers.location, '/sign-in/code')
    const elsewhere = new Browser('nordlys.localhost')
    const refused = await elsewhere.post('/sign-in', { signInName, passphrase })
    assert.equal(refused.headers.location, '/sign-in')
  })

  test('the mark of a device is of no use for another account', async ({ assert }) => {
    const [owner, victim] = [
      await nordlys.givenStaff('administrator'),
      await nordlys.givenStaff('administrator'),
    ]
    const own = await signedIn(nordlys, owner)
    await own.get('/administration/plugins')
    await own.post('/sign-out')
    for (let time = 0; time < 5; time += 1) await guess(victim.signInName)
    await own.get('/sign-in')
    const { signInName, passphrase } = victim
    const answer = await own.post('/sign-in', { signInName, passphrase })
    assert.equal(answer.headers.location, '/sign-in')
  })
})
