import { createVerify, X509Certificate } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { test } from '@japa/runner'
import { requestWriter } from '#app/federation/saml/asked_request'
import { hasExpired, readCertificates } from '#app/federation/saml/certificates'
import { certificateFindings } from '#app/federation/saml/certificate_findings'
import { faultOfSaml, samlSettingsOf, withMetadataRead } from '#app/federation/saml/parse_settings'
import { readMetadata } from '#app/federation/saml/read_metadata'
import { samlLibrary } from '#app/federation/saml/saml_library'
import { issueSigningCertificate } from '#app/federation/saml/signing_certificate'
import { createKeyPair, SamlIdentityProvider } from '#tests/support/saml/saml_identity_provider'

const provider = new SamlIdentityProvider()
const serviceProvider = {
  entityId: 'https://nordlys.example/sign-in/saml/1/metadata',
  answerUrl: 'https://nordlys.example/sign-in/answer/1',
}

function valuesWith(more: Record<string, string | boolean | null> = {}) {
  return {
    entityId: provider.entityId,
    signOnUrl: provider.signOnUrl,
    certificates: provider.key.certificate,
    metadata: null,
    metadataAddress: null,
    signsRequests: false,
    subjectAttribute: null,
    groupAttributes: null,
    multiFactorContexts: null,
    ...more,
  }
}

test.group('SAML | the provider’s metadata', () => {
  test('names the provider, its page and both certificates of a change of keys', ({ assert }) => {
    const next = createKeyPair()
    const reading = readMetadata(provider.metadata([provider.key.certificate, next.certificate]))
    assert.isTrue(reading.ok)
    if (!reading.ok) return
    assert.equal(reading.metadata.entityId, provider.entityId)
    assert.equal(reading.metadata.signOnUrl, provider.signOnUrl)
    assert.lengthOf(reading.metadata.certificates, 2)
  })

  test('with a document type, of nobody or of two is refused', ({ assert }) => {
    const one = provider.metadata().replace(/^<\?xml[^>]*>\s*/, '')
    const two = `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${one}${one}</md:EntitiesDescriptor>`
    const doctype = `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>${one}`
    assert.deepEqual(readMetadata(doctype), { ok: false, fault: 'not_metadata' })
    assert.deepEqual(readMetadata(two), { ok: false, fault: 'not_one_provider' })
    assert.deepEqual(readMetadata('<html/>'), { ok: false, fault: 'not_one_provider' })
    assert.deepEqual(readMetadata('hello'), { ok: false, fault: 'not_metadata' })
  })

  test('without TLS, a page or a certificate is refused', ({ assert }) => {
    const plain = provider.metadata().replaceAll('https://idp.nordlys.example/sso', 'http://idp')
    const pageless = provider.metadata().replace('bindings:HTTP-Redirect', 'bindings:SOAP')
    assert.deepEqual(readMetadata(plain), { ok: false, fault: 'not_https' })
    assert.deepEqual(readMetadata(pageless), { ok: false, fault: 'no_redirect' })
    const far = provider.metadata().replaceAll('/sso', `/${'a'.repeat(2_000)}`)
    assert.deepEqual(readMetadata(far), { ok: false, fault: 'no_redirect' })
    assert.deepEqual(readMetadata(provider.metadata([])), { ok: false, fault: 'no_certificate' })
  })
})

test.group('SAML | what an administrator enters', () => {
  const empty = { entityId: null, signOnUrl: null, certificates: null }

  test('metadata fills the fields and is not kept', ({ assert }) => {
    const read = withMetadataRead(valuesWith({ ...empty, metadata: provider.metadata() }))
    assert.containSubset(read, { metadata: null, entityId: provider.entityId })
    assert.isNull(faultOfSaml(read))
    assert.lengthOf(samlSettingsOf(read).certificates, 1)
  })

  test('metadata that cannot be read is told beside its field', ({ assert }) => {
    const values = withMetadataRead(valuesWith({ metadata: '<html/>' }))
    assert.equal(faultOfSaml(values)?.field, 'metadata')
  })

  test('nothing at all is told; an address alone may wait to be read', ({ assert }) => {
    assert.equal(faultOfSaml(valuesWith(empty))?.field, 'entityId')
    const metadataAddress = 'https://idp.nordlys.example/metadata'
    assert.isNull(faultOfSaml(valuesWith({ ...empty, metadataAddress })))
  })
})

test.group('SAML | certificates', () => {
  test('one that has ended is known as such', ({ assert }) => {
    const ended = new X509Certificate(createKeyPair(-1).certificate)
    assert.isTrue(hasExpired(ended, new Date()))
    assert.isFalse(hasExpired(new X509Certificate(provider.key.certificate), new Date()))
    const [finding] = certificateFindings(valuesWith({ certificates: ended.toString() }))
    assert.match(finding!.en, /expired on \d{4}-\d\d-\d\d/)
    assert.lengthOf(certificateFindings(valuesWith()), 0)
  })

  test('one that ends within a month is told before', ({ assert }) => {
    const certificates = createKeyPair(20).certificate
    const [finding] = certificateFindings(valuesWith({ certificates }))
    assert.match(finding!.nb, /utløper/)
  })

  test('the same one twice counts once, with or without its frame', ({ assert }) => {
    const { certificate } = provider.key
    const bare = certificate.replaceAll(/-----[A-Z ]+-----/g, '')
    const read = readCertificates(`${certificate}\n${bare}`)
    assert.isTrue(read.ok && read.certificates.length === 1)
  })

  test('what is no certificate is told beside its field', ({ assert }) => {
    assert.isNull(faultOfSaml(valuesWith()))
    for (const certificates of ['', 'hello', provider.key.certificate.slice(0, 300)]) {
      assert.equal(faultOfSaml(valuesWith({ certificates }))?.field, 'certificates')
    }
  })
})

test.group('SAML | our request', () => {
  test('asks for a lasting name, demands no password and says where to answer', async ({
    assert,
  }) => {
    const { url, xml } = await requestOf(false)
    assert.equal(url.origin + url.pathname, provider.signOnUrl)
    assert.equal(url.searchParams.get('RelayState'), 'opaque')
    assert.isFalse(url.searchParams.has('Signature'))
    assert.include(xml, 'nameid-format:persistent')
    assert.include(xml, `AssertionConsumerServiceURL="${serviceProvider.answerUrl}"`)
    assert.notInclude(xml, 'RequestedAuthnContext')
    assert.match(xml, /ID="_[0-9a-f]{40}"/)
  })

  test('is signed with RSA and SHA-256 when the connection says so', async ({ assert }) => {
    const { url, certificate } = await requestOf(true)
    const signed = /[?&](SAMLRequest=.*&SigAlg=[^&]+)/.exec(url.search)![1]!
    const verify = createVerify('RSA-SHA256').update(signed)
    const signature = Buffer.from(url.searchParams.get('Signature')!, 'base64')
    assert.equal(
      url.searchParams.get('SigAlg'),
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
    )
    assert.isTrue(verify.verify(certificate!, signature))
  })
})

async function requestOf(signs: boolean) {
  const key = signs ? await issueSigningCertificate('nordlys.example') : null
  const { provider: writer, asked } = requestWriter()
  const library = samlLibrary(
    { settings: samlSettingsOf(valuesWith()), serviceProvider },
    writer,
    key
  )
  const url = new URL(await library.getAuthorizeUrlAsync('opaque', undefined, {}))
  const request = Buffer.from(url.searchParams.get('SAMLRequest')!, 'base64')
  const xml = inflateRawSync(request).toString('utf8')
  if (!xml.includes(`ID="${asked().requestId}"`)) throw new Error('the request id was not kept')
  return { url, xml, certificate: key?.certificate }
}
