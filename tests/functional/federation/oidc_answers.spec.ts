import { test } from '@japa/runner'
import {
  administratorOf,
  givenConnection,
  givenGroup,
  latest,
  leaving,
  mapHosts,
  refusals,
  returning,
  sentenceOn,
  signInBy,
  unmapHosts,
} from '#tests/functional/federation/directory_clinic'
import { Browser } from '#tests/functional/auth/browser'
import { setUpClinics } from '#tests/support/clinic'
import { LyingProvider, type Lie } from '#tests/support/oidc/lying_provider'

const kari = { sub: 'kari-1', name: 'Kari Nordmann', groups: ['ward'], amr: ['pwd', 'mfa'] }
const past = () => Math.floor(Date.now() / 1000) - 4000

test.group('Federation | answers of a provider that lies', (group) => {
  const { nordlys } = setUpClinics(group)
  let provider: LyingProvider
  let other: LyingProvider
  let connectionId: string
  let otherId: string
  let connect: (from: LyingProvider, more?: Record<string, unknown>) => Promise<string>

  group.setup(async () => {
    provider = await LyingProvider.start('id.nordlys.example')
    other = await LyingProvider.start('id.other.example', '', 'ES256')
    mapHosts([provider, other])
    const { browser } = await administratorOf(nordlys)
    const unit = await nordlys.givenUnit()
    connect = async (from, more) => {
      const id = await givenConnection(browser, from, more)
      await givenGroup(browser, id, 'ward', 'clinician', unit)
      return id
    }
    connectionId = await connect(provider)
    otherId = await connect(other, { name: 'Other ID', algorithm: 'ES256' })
    return async () => {
      unmapHosts()
      await provider.stop()
      await other.stop()
    }
  })

  const signIn = (lie: Lie = {}) => signInBy(nordlys, { connectionId, provider, person: kari }, lie)

  test('a true answer opens the ward, and the log says by which directory', async ({ assert }) => {
    const { browser, location } = await signIn()
    assert.equal(location, '/')
    assert.equal(await browser.statusAsProgram('/patients'), 200)
    const event = await latest(nordlys, 'sign_in.succeeded')
    assert.deepEqual(event?.details, { factor: 'federated', connectionId })
    assert.equal(event?.assurance, 2)
  })

  const lies: readonly (readonly [string, Lie, string])[] = [
    ['a token nobody signed', { signature: 'none' }, 'weak_algorithm'],
    [
      'a token whose password is the public key',
      { signature: 'public_key_as_secret' },
      'weak_algorithm',
    ],
    ['a token a stranger signed', { signature: 'stranger' }, 'bad_signature'],
    ['a token for somebody else', { claims: { aud: 'another-client' } }, 'wrong_audience'],
    ['a token of another issuer', { claims: { iss: 'https://evil.example' } }, 'wrong_issuer'],
    ['an answer to another question', { claims: { nonce: 'another' } }, 'wrong_nonce'],
    ['a token without nonce', { claims: { nonce: undefined } }, 'wrong_nonce'],
    ['a token another client asked for', { claims: { azp: 'another' } }, 'wrong_authorized_party'],
    ['a token of an hour ago', { claims: { iat: past(), exp: past() + 300 } }, 'expired'],
    ['a token of tomorrow', { claims: { nbf: past() + 90_000 } }, 'not_yet_valid'],
    ['a token about nobody', { claims: { sub: undefined } }, 'malformed'],
    ['an answer with another issuer', { answer: { iss: 'https://evil.example' } }, 'wrong_issuer'],
    ['an answer without issuer', { answer: { iss: undefined } }, 'wrong_issuer'],
    ['an error of the provider', { answer: { code: 'given-to-nobody' } }, 'provider_error'],
  ]

  for (const [what, lie, why] of lies) {
    test(`${what} opens nothing, and the log says why`, async ({ assert }) => {
      const before = await refusals(nordlys)
      const { browser, location, sentence } = await signIn(lie)
      assert.equal(location, '/sign-in')
      assert.isNotEmpty(sentence)
      assert.equal(await browser.statusAsProgram('/patients'), 401)
      assert.deepEqual((await refusals(nordlys)).slice(before.length), [why])
    })
  }

  test('a directory that signs otherwise than its connection says opens nothing', async ({
    assert,
  }) => {
    const visit = { connectionId: otherId, provider: other, person: kari }
    assert.equal((await signInBy(nordlys, visit)).location, '/')
    const wrong = await connect(other, { name: 'Wrong ID', algorithm: 'RS256' })
    const refused = await signInBy(nordlys, { ...visit, connectionId: wrong })
    assert.equal(refused.location, '/sign-in')
    assert.equal((await refusals(nordlys)).at(-1), 'weak_algorithm')
  })

  test('UserInfo may tell groups, but neither a second factor nor another person', async ({
    assert,
  }) => {
    const reading = await connect(provider, { name: 'UserInfo ID', readsUserInfo: true })
    const person = { ...kari, sub: 'kari-2', amr: ['pwd'] }
    const visit = (userInfo: Record<string, unknown>) => {
      const lie = { claims: { groups: undefined }, userInfo }
      return signInBy(nordlys, { connectionId: reading, provider, person }, lie)
    }
    assert.equal((await visit({ amr: ['mfa'] })).location, '/sign-in/factor')
    assert.equal((await visit({ sub: 'kari-1' })).location, '/sign-in')
    assert.equal((await refusals(nordlys)).at(-1), 'malformed')
  })

  test('an answer is good once, in one browser', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const answer = await provider.signIn(asked, kari)
    const stranger = nordlys.visitor()
    const stolen = await stranger.get(
      `/sign-in/answer/${connectionId}?${new URLSearchParams(answer)}`
    )
    assert.equal(stolen.headers.location, '/sign-in')
    assert.equal((await returning(browser, connectionId, answer)).headers.location, '/')

    const again = browser.copy()
    assert.equal((await returning(again, connectionId, answer)).headers.location, '/sign-in')
    assert.deepEqual((await refusals(nordlys)).slice(-2), ['unknown_request', 'unknown_request'])
  })

  test('of ten tabs that bring the same answer at once, one is signed in', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const answer = await provider.signIn(asked, kari)
    const tabs = Array.from({ length: 10 }, () => browser.copy())
    const answers = await Promise.all(tabs.map((tab) => returning(tab, connectionId, answer)))
    const arrived = answers.filter(({ headers }) => headers.location === '/')
    assert.lengthOf(arrived, 1)
  })

  test('a stolen code opens nothing for the thief, and nothing afterwards', async ({ assert }) => {
    const own = await leaving(nordlys, connectionId)
    const thief = await leaving(nordlys, connectionId)
    const answer = await provider.signIn(own.asked, kari)
    const stolen = { ...answer, state: thief.asked.state }
    const brought = await returning(thief.browser, connectionId, stolen)
    assert.equal(brought.headers.location, '/sign-in')
    const late = await returning(own.browser, connectionId, answer)
    assert.equal(late.headers.location, '/sign-in')
    assert.deepEqual((await refusals(nordlys)).slice(-2), ['provider_error', 'replayed'])
  })

  test('without a state, and with one of another person, nothing opens', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const { code = '', iss = '' } = await provider.signIn(asked, kari)
    const without = await returning(browser, connectionId, { code, iss })
    assert.equal(without.headers.location, '/sign-in')
    const theirs = await leaving(nordlys, connectionId)
    const foreign = await returning(browser, connectionId, { code, iss, state: theirs.asked.state })
    assert.equal(foreign.headers.location, '/sign-in')
    assert.deepEqual((await refusals(nordlys)).slice(-2), ['unknown_request', 'unknown_request'])
  })

  test('one directory’s answer is not taken for another’s', async ({ assert }) => {
    const first = await leaving(nordlys, connectionId)
    first.asked.parameters.set('client_id', other.clientId)
    const elsewhere = await returning(first.browser, otherId, await other.signIn(first.asked, kari))
    assert.equal(elsewhere.headers.location, '/sign-in')

    const second = await leaving(nordlys, connectionId)
    const swapped = { ...(await provider.signIn(second.asked, kari)), iss: other.issuer }
    const mixed = await returning(second.browser, connectionId, swapped)
    assert.equal(mixed.headers.location, '/sign-in')
    assert.deepEqual((await refusals(nordlys)).slice(-2), ['unknown_request', 'wrong_issuer'])
  })

  test('an answer that never came is told by the provider’s own word', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const nobody = await provider.signIn(asked, null)
    const back = await returning(browser, connectionId, nobody)
    assert.equal(back.headers.location, '/sign-in')
    assert.equal((await latest(nordlys, 'sign_in.failed'))?.details.detail, 'access_denied')
  })

  test('PKCE, state and nonce are new each time and the secret is in no address', async ({
    assert,
  }) => {
    const one = await leaving(nordlys, connectionId)
    const two = await leaving(nordlys, connectionId)
    assert.equal(one.asked.parameters.get('code_challenge_method'), 'S256')
    for (const name of ['state', 'nonce', 'challenge'] as const) {
      assert.isAbove(one.asked[name].length, 40)
      assert.notEqual(one.asked[name], two.asked[name])
    }
    assert.notInclude(one.asked.parameters.toString(), provider.clientSecret)
  })

  test('a session planted before sign-in is not the one after it', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const planted = browser.copy()
    const answer = await returning(browser, connectionId, await provider.signIn(asked, kari))
    assert.equal(answer.headers.location, '/')
    assert.equal(await planted.statusAsProgram('/patients'), 401)
    assert.equal(await browser.statusAsProgram('/patients'), 200)
  })

  test('the page somebody wanted opens after sign-in', async ({ assert }) => {
    const { browser: first } = await leaving(nordlys, connectionId)
    await first.get('/my-sessions')
    const { browser, asked } = await leaving(nordlys, connectionId, first)
    const answer = await returning(browser, connectionId, await provider.signIn(asked, kari))
    assert.equal(answer.headers.location, '/my-sessions')
  })

  test('a provider that is down is told in plain words', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const answer = await provider.signIn(asked, kari)
    provider.isDown = true
    const back = await returning(browser, connectionId, answer)
    provider.isDown = false
    assert.equal(back.headers.location, '/sign-in')
    assert.include(await sentenceOn(browser, '/sign-in'), 'svarer ikke')
    assert.equal((await refusals(nordlys)).at(-1), 'provider_unavailable')
  })

  test('nobody is led to a directory that has called itself by another name for a day', async ({
    assert,
  }) => {
    const original = Date.now
    const tomorrow = Date.now() + 25 * 3_600_000
    provider.metadata = { issuer: 'https://evil.example' }
    try {
      Date.now = () => tomorrow
      const browser = new Browser((await nordlys.tenant()).host)
      assert.equal(await browser.postLocation(`/sign-in/with/${connectionId}`, {}), '/sign-in')
      const event = await latest(nordlys, 'sign_in.failed')
      assert.deepInclude(event?.details, { why: 'provider_error', detail: 'wrong_issuer' })
    } finally {
      Date.now = original
      provider.metadata = {}
    }
  })
})
