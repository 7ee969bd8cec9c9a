import { test } from '@japa/runner'
import { statement } from '#app/tenants/plane_database'
import { setUpClinics, type Clinic } from '#tests/support/clinic'
import { crossSitePost } from '#tests/support/saml/cross_site_post'
import { SamlHospital } from '#tests/support/saml/saml_hospital'
import {
  createKeyPair,
  encoded,
  SamlIdentityProvider,
  type AnswerFacts,
} from '#tests/support/saml/saml_identity_provider'
import { signatureWrappings } from '#tests/support/saml/signature_wrapping'
import type { Answer, Visitor } from '#tests/support/visitor'

const mfa = { context: 'https://refeds.org/profile/mfa' }

const readRefusals = statement(
  'test.saml_refusals',
  `select details->>'why' as why, details->>'detail' as detail from audit_events
   where action = 'sign_in.failed' and details->>'step' = 'federated' order by at desc limit 1`
)
const countSessions = statement(
  'test.saml_sessions',
  'select count(*)::int as total from sessions where assurance > 0'
)
const readSealed = statement(
  'test.saml_sealed',
  'select private_key_sealed as cell from saml_signing_keys'
)

async function lastRefusal(clinic: Clinic) {
  const { database } = await clinic.tenant()
  const [row] = await database.query<{ why: string; detail: string | null }>(readRefusals)
  return row
}

async function sessionsOf(clinic: Clinic): Promise<number> {
  const { database } = await clinic.tenant()
  const [row] = await database.query<{ total: number }>(countSessions)
  return row?.total ?? 0
}

/** Whose pages a browser sees: the name of who is signed in, or null. */
async function isSignedIn(visitor: Visitor): Promise<boolean> {
  const answer = await visitor.get('/account')
  return answer.status === 200
}

test.group('SAML | staff sign in by their hospital’s provider', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)
  let hospital: SamlHospital

  async function opened(): Promise<SamlHospital> {
    if (hospital) return hospital
    hospital = await SamlHospital.open(nordlys)
    await hospital.mapGroup('ward-7', 'clinician', await nordlys.givenUnit('Ward 7'))
    return hospital
  }

  test('an unknown colleague with two factors gets an account and the role of their group', async ({
    assert,
  }) => {
    const { answer, visitor } = await (await opened()).signIn(mfa)
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.location, '/')
    assert.isTrue(await isSignedIn(visitor))
  })

  test('a password alone asks for a factor of Varde’s own', async ({ assert }) => {
    const { answer, visitor } = await (await opened()).signIn({ nameId: 'per-0003' })
    assert.equal(answer.headers.location, '/sign-in/factor')
    assert.isFalse(await isSignedIn(visitor))
  })

  test('the answer that is posted sets no cookie and signs nobody in', async ({ assert }) => {
    const at = await opened()
    const begun = await at.begin()
    const before = await sessionsOf(nordlys)
    const fields = {
      SAMLResponse: encoded(at.provider.answer(begun, mfa)),
      RelayState: begun.relayState,
    }
    const posted = await crossSitePost(begun.visitor.host, at.answerPath, fields)
    assert.equal(posted.status, 303)
    assert.isFalse(posted.setsCookies)
    assert.equal(await sessionsOf(nordlys), before)
  })

  test('an answer slipped into a colleague’s browser signs nobody in there', async ({ assert }) => {
    const at = await opened()
    const attacker = await at.begin()
    const victim = nordlys.visitor()
    await victim.get('/sign-in')
    await at.bring(attacker, at.provider.answer(attacker, mfa), victim)
    assert.isFalse(await isSignedIn(victim))
    assert.deepEqual(await lastRefusal(nordlys), {
      why: 'unknown_request',
      detail: 'other_browser',
    })
  })

  test('nor when that browser was made to begin a sign-in first', async ({ assert }) => {
    const at = await opened()
    const attacker = await at.begin()
    const victim = await at.begin()
    const stolen = at.provider.answer(attacker, mfa)
    await at.bring({ ...attacker, relayState: attacker.relayState }, stolen, victim.visitor)
    assert.isFalse(await isSignedIn(victim.visitor))
    assert.equal((await lastRefusal(nordlys))?.detail, 'other_browser')

    await at.bring(victim, stolen)
    assert.isFalse(await isSignedIn(victim.visitor))
    assert.equal((await lastRefusal(nordlys))?.why, 'unknown_request')
  })

  test('one answer brought ten times at once signs in once', async ({ assert }) => {
    const at = await opened()
    const begun = await at.begin()
    const fields = {
      SAMLResponse: encoded(at.provider.answer(begun, mfa)),
      RelayState: begun.relayState,
    }
    const posted = await crossSitePost(begun.visitor.host, at.answerPath, fields)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => begun.visitor.get(posted.location))
    )
    const places = answers.map((answer) => answer.headers.location)
    assert.lengthOf(
      places.filter((place) => place === '/'),
      1
    )
  })

  test('a second use of an answer is refused, and so is an assertion in a second answer', async ({
    assert,
  }) => {
    const at = await opened()
    const assertionId = '_one-assertion'
    const first = await at.signIn({ ...mfa, assertionId })
    assert.equal(first.answer.headers.location, '/')
    await at.bring(first.begun, at.provider.answer(first.begun, mfa))
    assert.oneOf((await lastRefusal(nordlys))?.why, ['request_used', 'unknown_request'])

    const again = await at.signIn({ ...mfa, assertionId })
    assert.isFalse(await isSignedIn(again.visitor))
    assert.equal((await lastRefusal(nordlys))?.why, 'replayed')
  })

  test('an answer for another hospital’s address is nothing here', async ({ assert }) => {
    const at = await opened()
    const elsewhere = await SamlHospital.open(sorlys, {}, at.provider)
    const there = await elsewhere.begin()
    const answer = at.provider.answer(there, mfa)
    const here = await at.begin()
    await at.bring(here, answer)
    assert.isFalse(await isSignedIn(here.visitor))
    assert.equal((await lastRefusal(nordlys))?.why, 'unknown_request')
    const foreign = await crossSitePost(here.visitor.host, elsewhere.answerPath, {})
    assert.equal(foreign.status, 404)
  })

  test('more groups than the provider tells give no role', async ({ assert }) => {
    const at = await opened()
    const attributes = { 'http://schemas.microsoft.com/claims/groups.link': ['https://x.example'] }
    const { visitor } = await at.signIn({ ...mfa, nameId: 'overage-1', attributes })
    assert.isFalse(await isSignedIn(visitor))
    assert.equal((await lastRefusal(nordlys))?.why, 'groups_unknown')
  })

  const foreign = createKeyPair()
  /** From now, in a test's own time: the file is read long before its tests run. */
  const minutes = (count: number) => new Date(Date.now() + count * 60_000)
  const lies: Record<string, [Partial<AnswerFacts> | (() => Partial<AnswerFacts>), string]> = {
    'unsigned': [{ signs: 'nothing' }, 'bad_signature'],
    'for another audience': [{ audience: 'https://other.example' }, 'wrong_audience'],
    'for another recipient': [{ recipient: 'https://other.example' }, 'wrong_recipient'],
    'sent elsewhere': [{ destination: 'https://other.example' }, 'wrong_recipient'],
    'to another request': [{ inResponseTo: '_other' }, 'unknown_request'],
    'of another issuer': [{ issuer: 'https://evil.example' }, 'wrong_issuer'],
    'that ended': [() => ({ notOnOrAfter: minutes(-10) }), 'expired'],
    'that begins later': [() => ({ notBefore: minutes(10) }), 'not_yet_valid'],
    'with a comment in the name': [{ rawNameId: 'kari-0001<!---->.x' }, 'malformed'],
    'signed with SHA-1': [
      { signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' },
      'weak_algorithm',
    ],
    'signed by another hospital’s key': [{ key: foreign }, 'bad_signature'],
    'with the attacker’s own certificate inside': [
      { key: foreign, showsCertificate: true },
      'bad_signature',
    ],
  }

  async function assertRefused(brought: (at: SamlHospital) => Promise<[Answer, Visitor]>) {
    const at = await opened()
    const before = await sessionsOf(nordlys)
    const [answer, visitor] = await brought(at)
    return {
      place: answer.headers.location,
      signedIn: await isSignedIn(visitor),
      arose: (await sessionsOf(nordlys)) - before,
      why: (await lastRefusal(nordlys))?.why,
    }
  }

  for (const [title, [told, why]] of Object.entries(lies)) {
    test(`an answer ${title} is refused, logged, and opens no session`, async ({ assert }) => {
      const refused = await assertRefused(async (at) => {
        const facts = typeof told === 'function' ? told() : told
        const { answer, visitor } = await at.signIn({ ...mfa, ...facts })
        return [answer, visitor]
      })
      assert.deepEqual(refused, { place: '/sign-in', signedIn: false, arose: 0, why })
    })
  }

  const attacks: Record<string, (xml: string) => string> = {
    ...Object.fromEntries(
      signatureWrappings.map(({ name, wrap }) => [name, (xml: string) => wrap(xml, 'admin-0001')])
    ),
    'a document type': (xml) => `<!DOCTYPE samlp:Response>${xml}`,
    'an external entity': (xml) =>
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml.replace('kari-0001', '&x;')}`,
    'a million laughs': (xml) =>
      `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${xml.replace('kari-0001', '&b;')}`,
  }
  for (const [title, attack] of Object.entries(attacks)) {
    test(`${title} is refused, logged, and opens no session`, async ({ assert }) => {
      const wrapping = signatureWrappings.find(({ name }) => name === title)
      const signs = wrapping?.signs === 'response' ? 'both' : 'assertion'
      const refused = await assertRefused(async (at) => {
        const begun = await at.begin()
        const xml = attack(at.provider.answer(begun, { ...mfa, signs }))
        return [await at.bring(begun, xml), begun.visitor]
      })
      const why = wrapping ? 'bad_signature' : 'malformed'
      assert.deepEqual(refused, { place: '/sign-in', signedIn: false, arose: 0, why })
    })
  }

  test('every refusal reads the same and names no reason', async ({ assert }) => {
    const at = await opened()
    const read = async (facts: Partial<AnswerFacts>) => {
      const { visitor } = await at.signIn({ ...mfa, ...facts })
      return (await visitor.get('/sign-in')).page<{ errors: unknown }>().props.errors
    }
    const first = await read({ signs: 'nothing' })
    assert.isNotEmpty(first as object)
    assert.deepEqual(await read({ issuer: 'https://evil.example' }), first)
    assert.deepEqual(await read({ audience: 'https://other.example' }), first)
  })
})

test.group('SAML | a provider changes its key', (group) => {
  const { nordlys } = setUpClinics(group)

  test('both certificates count while both are entered, and the old one no longer after', async ({
    assert,
  }) => {
    const old = new SamlIdentityProvider()
    const next = new SamlIdentityProvider()
    const at = await SamlHospital.open(nordlys, { metadata: old.metadata() }, old)
    await at.mapGroup('ward-7', 'clinician', await nordlys.givenUnit())
    const signedByNext = { ...mfa, key: next.key }
    assert.isFalse(await isSignedIn((await at.signIn(signedByNext)).visitor))

    const certificates = [old.key.certificate, next.key.certificate]
    await at.change({ metadata: old.metadata(certificates) })
    await at.activate()
    assert.isTrue(await isSignedIn((await at.signIn(mfa)).visitor))
    assert.isTrue(await isSignedIn((await at.signIn(signedByNext)).visitor))

    await at.change({ metadata: old.metadata([next.key.certificate]) })
    await at.activate()
    assert.isFalse(await isSignedIn((await at.signIn(mfa)).visitor))
    assert.isTrue(await isSignedIn((await at.signIn(signedByNext)).visitor))
  })

  test('an expired certificate is a finding on the page', async ({ assert }) => {
    const ended = new SamlIdentityProvider(undefined, undefined, createKeyPair(-1))
    const good = createKeyPair()
    const metadata = ended.metadata([ended.key.certificate, good.certificate])
    const at = await SamlHospital.open(nordlys, { metadata }, ended)
    const page = await at.administrator.get(`/administration/federation/${at.connectionId}`)
    const { findings } = page.page<{ connection: { findings: { en: string }[] } }>().props
      .connection
    assert.match(findings[0]!.en, /expired/)
  })
})

test.group('SAML | our metadata', (group) => {
  const { nordlys, sorlys } = setUpClinics(group)

  test('says where answers go, and is nobody’s at another hospital', async ({ assert }) => {
    const at = await SamlHospital.open(nordlys)
    const path = `/sign-in/saml/${at.connectionId}/metadata`
    const answer = await nordlys.visitor().get(path)
    assert.equal(answer.status, 200)
    assert.match(answer.headers['content-type'] ?? '', /samlmetadata/)
    assert.include(answer.text, at.answerPath)
    assert.notInclude(answer.text, 'X509Certificate')
    assert.equal((await sorlys.visitor().get(path)).status, 404)
    assert.equal((await nordlys.visitor().get('/sign-in/saml/x/metadata')).status, 404)
  })

  test('shows the certificate of signed requests, whose key is sealed', async ({ assert }) => {
    const at = await SamlHospital.open(nordlys, { signsRequests: true })
    const { address } = await at.begin()
    const answer = await nordlys.visitor().get(`/sign-in/saml/${at.connectionId}/metadata`)
    assert.include(address, 'Signature=')
    assert.include(answer.text, 'X509Certificate')
    assert.notInclude(answer.text, 'PRIVATE')
    const { database } = await nordlys.tenant()
    const [row] = await database.query<{ cell: Buffer }>(readSealed)
    assert.notInclude(row!.cell.toString('latin1'), 'PRIVATE KEY')
  })
})
