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
import { setUpClinics } from '#tests/support/clinic'
import { LyingProvider, type Lie } from '#tests/support/lying_provider'

const kari = { sub: 'kari-1', name: 'Kari Nordmann', groups: ['ward'], amr: ['pwd', 'mfa'] }
const past = () => Math.floor(Date.now() / 1000) - 4000

test.group('Federation | answers of a provider that lies', (group) => {
  const { nordlys } = setUpClinics(group)
  let provider: LyingProvider
  let other: LyingProvider
  let connectionId: string
  let otherId: string

  group.setup(async () => {
    provider = await LyingProvider.start('id.nordlys.example')
    other = await LyingProvider.start('id.other.example')
    mapHosts([provider, other])
    const { browser } = await administratorOf(nordlys)
    const unit = await nordlys.givenUnit()
    connectionId = await givenConnection(browser, provider)
    otherId = await givenConnection(browser, other, { name: 'Other ID' })
    await givenGroup(browser, connectionId, 'ward', 'clinician', unit)
    await givenGroup(browser, otherId, 'ward', 'clinician', unit)
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
    [
      'an error of the provider',
      { tokenAnswer: { status: 400, body: { error: 'invalid_grant' } } },
      'provider_error',
    ],
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

  test('an answer is good once, in one browser', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const answer = provider.signIn(asked, kari)
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
    const answer = provider.signIn(asked, kari)
    const tabs = Array.from({ length: 10 }, () => browser.copy())
    const answers = await Promise.all(tabs.map((tab) => returning(tab, connectionId, answer)))
    const arrived = answers.filter(({ headers }) => headers.location === '/')
    assert.lengthOf(arrived, 1)
  })

  test('without a state, and with one of another person, nothing opens', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const { code, iss } = provider.signIn(asked, kari) as { code: string; iss: string }
    const without = await returning(browser, connectionId, { code, iss })
    assert.equal(without.headers.location, '/sign-in')
    const theirs = await leaving(nordlys, connectionId)
    const foreign = await returning(browser, connectionId, { code, iss, state: theirs.asked.state })
    assert.equal(foreign.headers.location, '/sign-in')
    assert.deepEqual((await refusals(nordlys)).slice(-2), ['unknown_request', 'unknown_request'])
  })

  test('one directory’s answer is not taken for another’s', async ({ assert }) => {
    const first = await leaving(nordlys, connectionId)
    const elsewhere = await returning(first.browser, otherId, other.signIn(first.asked, kari))
    assert.equal(elsewhere.headers.location, '/sign-in')

    const second = await leaving(nordlys, connectionId)
    const swapped = { ...provider.signIn(second.asked, kari), iss: other.issuer }
    const mixed = await returning(second.browser, connectionId, swapped)
    assert.equal(mixed.headers.location, '/sign-in')
    assert.deepEqual((await refusals(nordlys)).slice(-2), ['unknown_request', 'wrong_issuer'])
  })

  test('an answer that never came is told by the provider’s own word', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    const answer = { error: 'access_denied', state: asked.state, iss: provider.issuer }
    const back = await returning(browser, connectionId, answer)
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
    const answer = await returning(browser, connectionId, provider.signIn(asked, kari))
    assert.equal(answer.headers.location, '/')
    assert.equal(await planted.statusAsProgram('/patients'), 401)
    assert.equal(await browser.statusAsProgram('/patients'), 200)
  })

  test('the page somebody wanted opens after sign-in', async ({ assert }) => {
    const { browser: first } = await leaving(nordlys, connectionId)
    await first.get('/my-sessions')
    const { browser, asked } = await leaving(nordlys, connectionId, first)
    const answer = await returning(browser, connectionId, provider.signIn(asked, kari))
    assert.equal(answer.headers.location, '/my-sessions')
  })

  test('a provider that is down is told in plain words', async ({ assert }) => {
    const { browser, asked } = await leaving(nordlys, connectionId)
    provider.isDown = true
    const back = await returning(browser, connectionId, provider.signIn(asked, kari))
    provider.isDown = false
    assert.equal(back.headers.location, '/sign-in')
    assert.include(await sentenceOn(browser, '/sign-in'), 'svarer ikke')
    assert.equal((await refusals(nordlys)).at(-1), 'provider_unavailable')
  })
})
