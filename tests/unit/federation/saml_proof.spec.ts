import { test } from '@japa/runner'
import fc from 'fast-check'
import type { FederationRefusal, Proof } from '#app/federation/contracts/proven_identity'
import { proveAnswer } from '#app/federation/saml/prove_answer'
import { readAnswer } from '#app/federation/saml/read_answer'
import {
  defaultGroupAttributes,
  defaultMultiFactorContexts,
  type SamlSettings,
} from '#app/federation/saml/saml_settings'
import {
  bareCertificate,
  createKeyPair,
  encoded,
  SamlIdentityProvider,
  type AnswerFacts,
} from '#tests/support/saml/saml_identity_provider'
import { signatureWrappings } from '#tests/support/saml/signature_wrapping'

const provider = new SamlIdentityProvider()
const foreign = createKeyPair()
const asked = {
  requestId: '_0123456789abcdef',
  audience: 'https://nordlys.example/sign-in/saml/1/metadata',
  answerUrl: 'https://nordlys.example/sign-in/answer/1',
}
const minutes = (count: number) => new Date(Date.now() + count * 60_000)

function settingsWith(more: Partial<SamlSettings> = {}): SamlSettings {
  return {
    entityId: provider.entityId,
    signOnUrl: provider.signOnUrl,
    certificates: [provider.key.certificate],
    signsRequests: false,
    subjectAttribute: null,
    groupAttributes: defaultGroupAttributes,
    multiFactorContexts: defaultMultiFactorContexts,
    ...more,
  }
}

/** An answer as the browser posts it, and what is made of it. */
async function proofOf(field: unknown, more: Partial<SamlSettings> = {}): Promise<Proof> {
  const reading = readAnswer(field)
  if (!reading.ok) return reading
  return proveAnswer({
    settings: settingsWith(more),
    serviceProvider: { entityId: asked.audience, answerUrl: asked.answerUrl },
    request: { requestId: asked.requestId, askedAt: new Date().toISOString() },
    answer: reading.answer,
    isFirstUse: async () => true,
  })
}

const proofOfXml = (xml: string, more: Partial<SamlSettings> = {}) => proofOf(encoded(xml), more)
const proofOfFacts = (facts: Partial<AnswerFacts>, more: Partial<SamlSettings> = {}) =>
  proofOfXml(provider.answer(asked, facts), more)

test.group('SAML | an honest answer', () => {
  for (const signs of ['assertion', 'both'] as const) {
    test(`proves who it is about when the provider signs: ${signs}`, async ({ assert }) => {
      const proof = await proofOfFacts({ signs })
      assert.containSubset(proof, {
        ok: true,
        identity: {
          issuer: provider.entityId,
          subject: 'kari-0001',
          name: 'Kari Nordmann',
          groups: ['ward-7'],
          isMultiFactor: false,
        },
      })
    })
  }

  test('is believed by the second certificate while the provider changes its key', async ({
    assert,
  }) => {
    const certificates = [foreign.certificate, provider.key.certificate]
    assert.isTrue((await proofOfFacts({}, { certificates })).ok)
  })

  test('tells a second factor by its context class or by Entra ID’s list of methods', async ({
    assert,
  }) => {
    const refeds = await proofOfFacts({ context: 'https://refeds.org/profile/mfa' })
    const entra = await proofOfFacts({
      attributes: {
        'http://schemas.microsoft.com/claims/authnmethodsreferences': [
          'http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password',
          'http://schemas.microsoft.com/claims/multipleauthn',
        ],
      },
    })
    assert.isTrue(refeds.ok && refeds.identity.isMultiFactor)
    assert.isTrue(entra.ok && entra.identity.isMultiFactor)
  })

  test('with a link in place of groups says that none are known', async ({ assert }) => {
    const attributes = {
      'http://schemas.microsoft.com/claims/groups.link': ['https://graph.windows.net/x'],
      'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups': ['ward-7'],
    }
    const proof = await proofOfFacts({ attributes })
    assert.equal(proof.ok && proof.identity.groups, 'overage')
  })

  test('names a person by the attribute the hospital chose, once', async ({ assert }) => {
    const subjectAttribute = 'http://schemas.microsoft.com/identity/claims/objectidentifier'
    const settings = { subjectAttribute }
    const named = await proofOfFacts({ attributes: { [subjectAttribute]: ['oid-1'] } }, settings)
    const twice = { attributes: { [subjectAttribute]: ['oid-1', 'oid-2'] } }
    assert.equal(named.ok && named.identity.subject, 'oid-1')
    assert.containSubset(await proofOfFacts(twice, settings), { ok: false, why: 'malformed' })
    assert.containSubset(await proofOfFacts({}, settings), { ok: false, why: 'malformed' })
  })
})

const lies: Record<string, [Partial<AnswerFacts>, FederationRefusal]> = {
  'unsigned': [{ signs: 'nothing' }, 'bad_signature'],
  'signed around the assertion only': [{ signs: 'response' }, 'bad_signature'],
  'for another audience': [{ audience: 'https://other.example' }, 'wrong_audience'],
  'for another recipient': [{ recipient: 'https://other.example/acs' }, 'wrong_recipient'],
  'sent to another destination': [{ destination: 'https://other.example' }, 'wrong_recipient'],
  'to another request': [{ inResponseTo: '_other' }, 'unknown_request'],
  'to another request inside': [{ confirmationInResponseTo: '_other' }, 'unknown_request'],
  'of another issuer': [{ issuer: 'https://evil.example' }, 'wrong_issuer'],
  'in another issuer’s envelope': [{ responseIssuer: 'https://evil.example' }, 'wrong_issuer'],
  'that ended': [{ notOnOrAfter: minutes(-6) }, 'expired'],
  'that begins later': [{ notBefore: minutes(60) }, 'not_yet_valid'],
  'written long ago': [{ issuedAt: minutes(-11) }, 'too_old'],
  'written in the future': [{ issuedAt: minutes(60) }, 'not_yet_valid'],
  'with a comment inside the name': [{ rawNameId: 'kari-0001<!-- -->.evil.example' }, 'malformed'],
  'with an element inside the name': [{ rawNameId: 'kari-0001<b/>.evil' }, 'malformed'],
  'naming by e-mail address': [
    { nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress' },
    'malformed',
  ],
  'naming for one visit': [
    { nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' },
    'malformed',
  ],
  'signed with SHA-1': [
    { signatureAlgorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' },
    'weak_algorithm',
  ],
  'digested with SHA-1': [
    { digestAlgorithm: 'http://www.w3.org/2000/09/xmldsig#sha1' },
    'weak_algorithm',
  ],
  'signed by another’s key': [{ key: foreign }, 'bad_signature'],
  'signed by the attacker’s key, shown in the signature': [
    { key: foreign, showsCertificate: true },
    'bad_signature',
  ],
  'saying that nobody was signed in': [
    { status: 'urn:oasis:names:tc:SAML:2.0:status:Requester' },
    'provider_error',
  ],
}

test.group('SAML | an answer that lies', () => {
  for (const [title, [facts, why]] of Object.entries(lies)) {
    test(`${title} is refused`, async ({ assert }) => {
      assert.containSubset(await proofOfFacts(facts), { ok: false, why })
    })
  }

  for (const { name, signs, wrap } of signatureWrappings) {
    test(`wrapped as ${name} is refused`, async ({ assert }) => {
      const honest = provider.answer(asked, { signs: signs === 'response' ? 'both' : signs })
      const wrapped = wrap(honest, 'admin-0001')
      assert.include(wrapped, 'admin-0001')
      assert.containSubset(await proofOfXml(wrapped), { ok: false, why: 'bad_signature' })
    })
  }

  test('with one letter changed under the signature is refused', async ({ assert }) => {
    const changed = provider.answer(asked).replace('kari-0001', 'kari-0002')
    assert.containSubset(await proofOfXml(changed), { ok: false, why: 'bad_signature' })
  })

  test('changed anywhere by one character proves the same person or nobody', async ({ assert }) => {
    const honest = provider.answer(asked)
    const place = fc.nat(honest.length - 1)
    const letter = fc.constantFrom(...'a0_<>&"\'/=# \u00e6')
    await fc.assert(
      fc.asyncProperty(place, letter, async (at, character) => {
        const proof = await proofOfXml(honest.slice(0, at) + character + honest.slice(at + 1))
        if (proof.ok) assert.equal(proof.identity.subject, 'kari-0001')
      }),
      { numRuns: 150 }
    )
  }).timeout(30_000)

  test('signed by HMAC with the certificate as its secret is refused', async ({ assert }) => {
    const hmac = provider
      .answer(asked)
      .replace(
        'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
        'http://www.w3.org/2000/09/xmldsig#hmac-sha1'
      )
    assert.containSubset(await proofOfXml(hmac), { ok: false, why: 'weak_algorithm' })
  })

  test('whose signature refers to two elements is refused', async ({ assert }) => {
    const reference = /<ds:Reference [\s\S]*?<\/ds:Reference>/
    const twice = provider.answer(asked).replace(reference, (one) => one + one)
    assert.containSubset(await proofOfXml(twice), { ok: false, why: 'bad_signature' })
  })

  test('whose signature refers to another element is refused', async ({ assert }) => {
    const honest = provider.answer(asked)
    const response = /<samlp:Response[^>]* ID="([^"]+)"/.exec(honest)![1]
    const elsewhere = honest.replace(/URI="#[^"]+"/, `URI="#${response}"`)
    assert.containSubset(await proofOfXml(elsewhere), { ok: false, why: 'bad_signature' })
  })

  test('with the signature of another assertion is refused', async ({ assert }) => {
    const signature = /<ds:Signature [\s\S]*<\/ds:Signature>/
    const other = signature.exec(provider.answer(asked, { nameId: 'ola-0002' }))![0]
    const moved = provider.answer(asked).replace(signature, () => other)
    assert.containSubset(await proofOfXml(moved), { ok: false, why: 'bad_signature' })
  })

  test('whose assertion is encrypted is refused, and says so', async ({ assert }) => {
    const sealed = provider
      .answer(asked)
      .replace(/<saml:Assertion[\s\S]*<\/saml:Assertion>/, '<saml:EncryptedAssertion/>')
    const proof = await proofOfXml(sealed)
    assert.containSubset(proof, { ok: false, why: 'malformed', detail: 'encrypted' })
  })

  test('that was used before is refused', async ({ assert }) => {
    const reading = readAnswer(encoded(provider.answer(asked)))
    assert.isTrue(reading.ok)
    if (!reading.ok) return
    const proof = await proveAnswer({
      settings: settingsWith(),
      serviceProvider: { entityId: asked.audience, answerUrl: asked.answerUrl },
      request: { requestId: asked.requestId, askedAt: new Date().toISOString() },
      answer: reading.answer,
      isFirstUse: async () => false,
    })
    assert.deepEqual(proof, { ok: false, why: 'replayed' })
  })
})

const laughs = [
  '<!DOCTYPE lolz [<!ENTITY lol "lol">',
  ...Array.from({ length: 9 }, (_, at) => {
    const inner = at === 0 ? '&lol;' : `&lol${at};`
    return `<!ENTITY lol${at + 1} "${inner.repeat(10)}">`
  }),
  ']>',
].join('')

test.group('SAML | an answer that attacks its reader', () => {
  const body = () => provider.answer(asked)
  const attacks: Record<string, () => string> = {
    'a document type': () => `<!DOCTYPE samlp:Response>${body()}`,
    'an external entity': () =>
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body().replace('kari-0001', '&x;')}`,
    'a parameter entity from elsewhere': () =>
      `<!DOCTYPE r [<!ENTITY % x SYSTEM "https://evil.example/x.dtd">%x;]>${body()}`,
    'a million laughs': () => `${laughs}${body().replace('kari-0001', '&lol9;')}`,
    'an entity nobody declared': () => body().replace('kari-0001', '&x;'),
    'a CDATA section': () => body().replace('kari-0001', '<![CDATA[kari-0001]]>'),
    'a processing instruction': () => body().replace('<saml:Subject>', '<?x y?><saml:Subject>'),
    'elements without end': () => '<a>'.repeat(10_000) + '</a>'.repeat(10_000),
    'ten thousand elements': () => `<a>${'<b/>'.repeat(10_000)}</a>`,
    'more than the limit': () => `<a>${' '.repeat(200_000)}</a>`,
    'text after the end': () => `${body()}<x/>`,
    'a tag that is not closed': () => body().replace('</saml:Subject>', ''),
    'a NUL': () => body().replace('kari-0001', 'kari\u0000-0001'),
  }
  for (const [title, attack] of Object.entries(attacks)) {
    test(`${title} ends before a parser sees it`, async ({ assert }) => {
      assert.deepEqual(await proofOfXml(attack()), { ok: false, why: 'malformed' })
    })
  }

  test('bytes that are no UTF-8, no base64 and no text are refused', async ({ assert }) => {
    for (const field of [
      undefined,
      7,
      ['a'],
      '',
      '%%%',
      Buffer.from([0xc3, 0x28]).toString('base64'),
    ])
      assert.deepEqual(await proofOf(field), { ok: false, why: 'malformed' })
  })

  test('a certificate the provider shows in its signature is not what counts', async ({
    assert,
  }) => {
    const xml = provider.answer(asked, { key: foreign, showsCertificate: true })
    assert.include(xml, bareCertificate(foreign.certificate))
    assert.isFalse((await proofOfXml(xml)).ok)
    assert.isTrue((await proofOfFacts({ showsCertificate: true })).ok)
  })
})
