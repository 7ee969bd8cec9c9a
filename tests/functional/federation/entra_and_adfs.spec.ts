import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import {
  administratorOf,
  federationPath,
  formFor,
  givenConnection,
  givenGroup,
  json,
  leaving,
  mapHosts,
  refusals,
  returning,
  signInBy,
  unmapHosts,
} from '#tests/functional/federation/directory_clinic'
import { Browser } from '#tests/functional/auth/browser'
import { setUpClinics } from '#tests/support/clinic'
import { LyingProvider } from '#tests/support/oidc/lying_provider'

const tid = '8d3f6a1e-5b2c-4c7d-9e0f-1a2b3c4d5e6f'
const wardGroup = '0f9e8d7c-6b5a-4c3d-8e2f-112233445566'

test.group('Federation | Microsoft Entra ID and AD FS', (group) => {
  const { nordlys } = setUpClinics(group)
  let entra: LyingProvider
  let adfs: LyingProvider
  let entraId: string
  let adfsId: string
  let admin: Awaited<ReturnType<typeof administratorOf>>

  group.setup(async () => {
    entra = await LyingProvider.start('login.microsoftonline.com', `/${tid}/v2.0`)
    adfs = await LyingProvider.start('fs.nordlys.example', '/adfs')
    adfs.metadata = {
      token_endpoint: `${adfs.issuer}/token/`,
      access_token_issuer: 'http://fs.nordlys.example/adfs/services/trust',
      microsoft_multi_refresh_token: true,
    }
    mapHosts([entra, adfs])
    admin = await administratorOf(nordlys)
    const unit = await nordlys.givenUnit()
    entraId = await givenConnection(admin.browser, entra, { flavour: 'entra', name: 'Entra' })
    adfsId = await givenConnection(admin.browser, adfs, {
      flavour: 'adfs',
      name: 'AD FS',
      resource: 'urn:varde',
      subjectClaim: 'objectGUID',
    })
    await givenGroup(admin.browser, entraId, wardGroup, 'clinician', unit)
    await givenGroup(admin.browser, adfsId, 'Ward', 'clinician', unit)
    return async () => {
      unmapHosts()
      await entra.stop()
      await adfs.stop()
    }
  })

  const person = (more: Record<string, unknown> = {}) => {
    const oid = randomUUID()
    return { sub: `pairwise-${oid}`, oid, tid, name: 'Kari', amr: ['mfa'], ...more }
  }
  const byEntra = (claims: Record<string, unknown>) =>
    signInBy(nordlys, { connectionId: entraId, provider: entra, person: claims })

  test('a person in Entra ID is tid and oid, whatever sub and address say', async ({ assert }) => {
    const kari = person({ groups: [wardGroup.toUpperCase()] })
    assert.equal((await byEntra(kari)).location, '/')
    const again = { ...kari, sub: 'another', preferred_username: 'gift@nordlys.example' }
    assert.equal((await byEntra(again)).location, '/')
    const { database } = await nordlys.tenant()
    const { statement } = await import('#app/tenants/statement')
    const count = statement(
      'tests.count_links',
      'select count(*)::int as n from federated_identities'
    )
    const [links] = await database.query<{ n: number }>(count)
    assert.equal(links?.n, 1)
  })

  test('another directory’s person is refused, and so is one without oid', async ({ assert }) => {
    const groups = [wardGroup]
    await byEntra(person({ groups, tid: randomUUID() }))
    await byEntra(person({ groups, oid: undefined }))
    assert.deepEqual((await refusals(nordlys)).slice(-2), ['wrong_issuer', 'malformed'])
  })

  test('“common” cannot be chosen, nor a claim that changes hands', async ({ assert }) => {
    const wrong = [
      { flavour: 'entra', issuer: 'https://login.microsoftonline.com/common/v2.0' },
      { flavour: 'entra', issuer: 'https://login.microsoftonline.com/organizations/v2.0' },
      { flavour: 'other', subjectClaim: 'email' },
      { flavour: 'adfs', subjectClaim: 'upn' },
    ]
    for (const more of wrong) {
      const answer = await admin.browser.post(federationPath, formFor(entra, more), json)
      assert.equal(answer.status, 422, JSON.stringify(more))
    }
  })

  test('more groups than a token holds are asked of Graph, at its own address', async ({
    assert,
  }) => {
    const many = {
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'https://graph.windows.net/old/getMemberObjects' } },
    }
    entra.graph = { status: 200, body: { value: [wardGroup] } }
    const kari = person(many)
    assert.equal((await byEntra(kari)).location, '/')
    assert.include(entra.calls, `POST /v1.0/users/${kari.oid}/getMemberObjects`)

    entra.graph = { status: 403, body: { error: { code: 'Authorization_RequestDenied' } } }
    const refused = await byEntra(kari)
    assert.include(refused.sentence, 'flere grupper enn Entra kunne fortelle')
    assert.equal((await refusals(nordlys)).at(-1), 'groups_unknown')
  })

  test('AD FS is asked for a posted answer with all claims of the relying party', async ({
    assert,
  }) => {
    const { asked } = await leaving(nordlys, adfsId)
    assert.equal(asked.parameters.get('response_mode'), 'form_post')
    assert.equal(asked.parameters.get('resource'), 'urn:varde')
    assert.include(asked.parameters.get('scope')?.split(' '), 'allatclaims')
  })

  test('a form posted from its site, without our cookies, signs in the browser that asked', async ({
    assert,
  }) => {
    const { browser, asked } = await leaving(nordlys, adfsId)
    const claims = { sub: 'hash', objectGUID: randomUUID(), groups: 'Ward', amr: 'mfa' }
    const answer = await adfs.signIn(asked, claims)
    const { host } = await nordlys.tenant()
    const site = new Browser(host)
    const posted = await site.post(`/sign-in/answer/${adfsId}`, answer, { forged: true })
    const location = posted.headers.location ?? ''
    assert.equal(posted.status, 303)
    assert.isUndefined(posted.headers['set-cookie'], 'it takes no session’s place')
    assert.notInclude(location, answer.code ?? '?', 'the code stands in no address')

    const stranger = await site.get(location)
    assert.equal(stranger.headers.location, '/sign-in')
    const back = await browser.get(location)
    assert.equal(back.headers.location, '/')
    assert.equal(await browser.statusAsProgram('/patients'), 200)
    assert.equal(adfs.forms.at(-1)?.get('resource'), 'urn:varde')
  })

  test('a posted answer to a question nobody asked is kept nowhere', async ({ assert }) => {
    const { host } = await nordlys.tenant()
    const site = new Browser(host)
    const made = { code: 'x', state: 'y'.repeat(43) }
    const posted = await site.post(`/sign-in/answer/${adfsId}`, made, { forged: true })
    assert.equal(posted.status, 303)
    const back = await returning(site, adfsId, { state: made.state })
    assert.equal(back.headers.location, '/sign-in')
    assert.equal((await refusals(nordlys)).at(-1), 'unknown_request')
  })
})
