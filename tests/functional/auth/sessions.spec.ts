import { test } from '@japa/runner'
import { statement } from '#app/tenants/statement'
import { Browser } from '#tests/functional/auth/browser'
import { forgetAttempts, halfSignedIn, query, signedIn } from '#tests/functional/auth/enrolment'
import { codeOf, setUpClinics } from '#tests/support/clinic'

const SESSION = '__Host-varde'

const idleFor = statement(
  'tests.idle_for',
  `update sessions set last_seen_at = now() - make_interval(mins => $1)`
)
const begunBefore = statement(
  'tests.begun_before',
  `update sessions set created_at = now() - make_interval(mins => $1), last_seen_at = now()`
)
const readSessions = statement(
  'tests.read_sessions',
  `select staff_id, assurance, encode(id_hash, 'hex') as id_hash, data_sealed, last_seen_at
   from sessions order by created_at`
)
const forgetSessions = statement('tests.forget_sessions', 'delete from sessions')
const takeOver = statement('tests.take_over', 'update sessions set staff_id = $1, assurance = 2')
const damageSessions = statement(
  'tests.damage_sessions',
  `update sessions set data_sealed = set_byte(data_sealed, 40, 255 - get_byte(data_sealed, 40))`
)
const suspend = statement('tests.suspend', `update staff set state = 'suspended' where id = $1`)
const endAssignments = statement(
  'tests.end_assignments',
  'update assignments set valid_until = now() where staff_id = $1'
)
const readSignOut = statement(
  'tests.read_sign_out',
  `select actor_id, outcome from audit_events where action = 'sign_in.signed_out' and actor_id = $1`
)

type SessionRow = {
  staff_id: string | null
  assurance: number
  id_hash: string
  data_sealed: Buffer
  last_seen_at: Date
}

/** The status a program gets for a page of an administrator. */
async function knock(browser: Browser): Promise<number> {
  const { status } = await browser.get('/administration/plugins', { accept: 'application/json' })
  return status === 409 ? 200 : status
}

test.group('Auth | sessions', (group) => {
  const { nordlys } = setUpClinics(group)
  group.each.setup(() => forgetAttempts(nordlys))
  group.each.setup(async () => void (await query(nordlys, forgetSessions)))

  test('the session id is new after the passphrase, after the code and after signing out', async ({
    assert,
  }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = new Browser('nordlys.localhost')
    const ids: (string | undefined)[] = []
    const remember = () => ids.push(browser.cookies.get(SESSION))
    await browser.get('/sign-in')
    remember()
    await browser.post('/sign-in', { signInName: staff.signInName, passphrase: staff.passphrase })
    remember()
    await browser.get('/sign-in/code')
    await browser.post('/sign-in/code', { code: codeOf(staff) })
    remember()
    await browser.get('/administration/plugins')
    await browser.post('/sign-out')
    remember()
    assert.equal(new Set(ids).size, 4)
    assert.lengthOf(ids.filter(Boolean), 4)
  })

  test('an id that somebody planted before is dead after signing in', async ({ assert }) => {
    const attacker = new Browser('nordlys.localhost')
    await attacker.get('/sign-in')
    const victim = attacker.copy()
    const staff = await nordlys.givenStaff('administrator')
    await victim.post('/sign-in', { signInName: staff.signInName, passphrase: staff.passphrase })
    await victim.get('/sign-in/code')
    await victim.post('/sign-in/code', { code: codeOf(staff) })
    assert.equal(await knock(victim), 200)
    assert.equal(await knock(attacker), 401)
    assert.equal(await attacker.location('/sign-in/code'), '/sign-in')
  })

  test('a copied cookie is worth nothing after its owner signed out', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await signedIn(nordlys, staff)
    await browser.get('/administration/plugins')
    const thief = browser.copy()
    assert.equal(await knock(thief), 200)
    const out = await browser.post('/sign-out')
    assert.equal(out.headers['clear-site-data'], '"cache", "storage"')
    assert.equal(out.headers.location, '/sign-in')
    const replayed = thief.copy()
    assert.equal(await knock(replayed), 401)
    assert.notEqual(replayed.cookies.get(SESSION), thief.cookies.get(SESSION))
    assert.lengthOf(await query(nordlys, readSignOut, [staff.id]), 1)
  })

  test('the page after signing out clears what the browser kept', async ({ assert }) => {
    const browser = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    await browser.get('/administration/plugins')
    await browser.post('/sign-out')
    const answer = await browser.get('/sign-in')
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.containsSubset(answer.page(), { clearHistory: true, encryptHistory: true })
  })

  test('a request that was under way does not bring an ended session back', async ({ assert }) => {
    const browser = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    await browser.get('/administration/plugins')
    const thief = browser.copy()
    const reads = Array.from({ length: 10 }, () => thief.copy().get('/administration/plugins'))
    await Promise.all([...reads, browser.post('/sign-out')])
    assert.equal(await knock(thief.copy()), 401)
  })

  test('a session idle for ten minutes in a browser nobody enrolled is over, one used a moment before is not', async ({
    assert,
  }) => {
    const browser = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    await query(nordlys, idleFor, [9])
    assert.equal(await knock(browser), 200)
    await query(nordlys, idleFor, [11])
    assert.equal(await knock(browser), 401)
  })

  test('a session of twelve hours is over, however busy', async ({ assert }) => {
    const browser = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    await query(nordlys, begunBefore, [12 * 60 - 1])
    assert.equal(await knock(browser), 200)
    await query(nordlys, begunBefore, [12 * 60 + 1])
    assert.equal(await knock(browser), 401)
  })

  test('using a session is written down once a minute at most', async ({ assert }) => {
    const browser = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    await knock(browser)
    const seen = async () => {
      const rows = await query<SessionRow>(nordlys, readSessions)
      return rows.find(({ assurance }) => assurance === 2)?.last_seen_at.getTime() ?? 0
    }
    const before = await seen()
    await knock(browser)
    assert.equal(await seen(), before)
    await query(nordlys, idleFor, [2])
    const away = await seen()
    await knock(browser)
    assert.isAbove(await seen(), away)
  })

  test('who is suspended is refused at the next request', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await signedIn(nordlys, staff)
    assert.equal(await knock(browser), 200)
    await query(nordlys, suspend, [staff.id])
    assert.equal(await knock(browser), 401)
  })

  test('a role that has ended opens nothing at the next request', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await signedIn(nordlys, staff)
    await query(nordlys, endAssignments, [staff.id])
    assert.equal(await knock(browser), 403)
  })

  test('the table holds neither the id nor readable data', async ({ assert }) => {
    const staff = await nordlys.givenStaff('administrator')
    const browser = await halfSignedIn(nordlys, staff)
    const id = decodeURIComponent(browser.cookies.get(SESSION) ?? '')
    const rows = await query<SessionRow>(nordlys, readSessions)
    assert.isNotEmpty(rows)
    for (const { data_sealed: sealed, id_hash: hash } of rows) {
      assert.notInclude(id, hash)
      assert.notInclude(sealed.toString('latin1'), staff.signInName)
      assert.lengthOf(hash, 64)
    }
  })

  test('a row changed by hand makes nobody somebody else', async ({ assert }) => {
    const [mallory, victim] = [
      await nordlys.givenStaff('clinician', await nordlys.givenUnit()),
      await nordlys.givenStaff('administrator'),
    ]
    const half = await halfSignedIn(nordlys, mallory)
    await query(nordlys, takeOver, [victim.id])
    assert.equal(await knock(half), 401)
    const whole = await signedIn(nordlys, mallory)
    await query(nordlys, takeOver, [victim.id])
    assert.equal(await knock(whole), 403)
  })

  test('a damaged session ends and its owner signs in again', async ({ assert }) => {
    const browser = await signedIn(nordlys, await nordlys.givenStaff('administrator'))
    await query(nordlys, damageSessions)
    assert.equal(await browser.location('/administration/plugins'), '/sign-in')
    assert.equal(await browser.location('/sign-in'), undefined)
  })

  test('the cookie is bound to this host, hidden from scripts and gone with the browser', async ({
    assert,
  }) => {
    const answer = await new Browser('nordlys.localhost').get('/sign-in')
    const lines = answer.headers['set-cookie'] ?? []
    const line = lines.find((one) => one.startsWith(SESSION)) ?? ''
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) assert.include(line, part)
    assert.notMatch(line, /domain|max-age|expires/i)
  })
})
