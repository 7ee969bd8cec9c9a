import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { forgetEgressBroker } from '#app/egress/installation_broker'
import { setUpClinics } from '#tests/support/clinic'
import { samlForm } from '#tests/support/saml/saml_hospital'
import { createKeyPair, SamlIdentityProvider } from '#tests/support/saml/saml_identity_provider'

const administration = '/administration/federation'
const json = { accept: 'application/json' }
const metadataAddress = 'https://idp.nordlys.example/metadata?appid=1'
const provider = new SamlIdentityProvider()

test.group('SAML | metadata from its address', (group) => {
  const { nordlys } = setUpClinics(group)
  let published = ''
  let server: Server

  group.setup(async () => {
    server = createServer((_request, response) => response.end(published)).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    process.env.VARDE_EGRESS_MAP = `idp.nordlys.example=http://127.0.0.1:${port}`
    forgetEgressBroker()
    return () => {
      delete process.env.VARDE_EGRESS_MAP
      forgetEgressBroker()
      server.close()
    }
  })

  test('is read over the broker, and the test tells when the provider names another key', async ({
    assert,
  }) => {
    const administrator = await nordlys.signIn(await nordlys.givenStaff('administrator'))
    const form = samlForm(provider, { metadata: '', metadataAddress })
    const made = await administrator.post(administration, form, json)
    const page = `${administration}/${made.json<{ value: string }>().value}`
    const tested = async () => {
      const answer = await administrator.post(`${page}/tests`, {}, json)
      return answer.json<{ ok: boolean; text?: { en: string } }>()
    }
    assert.match((await tested()).text!.en, /Read the provider’s metadata first/)

    published = provider.metadata()
    assert.equal((await administrator.post(`${page}/saml-metadata`, {}, json)).status, 200)
    assert.isTrue((await tested()).ok)

    published = provider.metadata([provider.key.certificate, createKeyPair().certificate])
    assert.match((await tested()).text!.en, /names a certificate that is not entered/)
    assert.equal((await administrator.post(`${page}/saml-metadata`, {}, json)).status, 200)
    assert.isTrue((await tested()).ok)
    assert.equal((await administrator.post(`${page}/activation`, {}, json)).status, 200)
  })

  test('that is no metadata changes nothing', async ({ assert }) => {
    const administrator = await nordlys.signIn(await nordlys.givenStaff('administrator'))
    const form = samlForm(provider, { metadataAddress })
    const made = await administrator.post(administration, form, json)
    const page = `${administration}/${made.json<{ value: string }>().value}`
    published = '<!DOCTYPE html><title>Sign in</title>'
    assert.equal((await administrator.post(`${page}/saml-metadata`, {}, json)).status, 422)
    const { props } = (await administrator.get(page)).page<{
      fields: { name: string; value: unknown }[]
    }>()
    const entityId = props.fields.find(({ name }) => name === 'entityId')?.value
    assert.equal(entityId, provider.entityId)
  })

  test('is read by nobody but an administrator', async ({ assert }) => {
    const administrator = await nordlys.signIn(await nordlys.givenStaff('administrator'))
    const form = samlForm(provider, { metadataAddress })
    const made = await administrator.post(administration, form, json)
    const path = `${administration}/${made.json<{ value: string }>().value}/saml-metadata`
    const officer = await nordlys.signIn(await nordlys.givenStaff('privacy_officer'))
    assert.equal((await officer.post(path, {}, json)).status, 403)
    assert.equal((await nordlys.visitor().post(path, {}, json)).status, 401)
  })
})
