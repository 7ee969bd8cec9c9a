import { inflateRawSync } from 'node:zlib'
import type { Clinic, GivenUnit } from '#tests/support/clinic'
import { crossSitePost } from '#tests/support/saml/cross_site_post'
import {
  encoded,
  SamlIdentityProvider,
  type AnswerFacts,
  type Asked,
} from '#tests/support/saml/saml_identity_provider'
import type { Answer, Visitor } from '#tests/support/visitor'

const administration = '/administration/federation'

/** A sign-in that was begun: what the provider was asked, by which browser. */
export type Begun = Asked & { visitor: Visitor; relayState: string; address: string }

/** A hospital whose staff sign in by SAML, set up as an administrator would. */
export class SamlHospital {
  readonly answerPath: string

  private constructor(
    readonly clinic: Clinic,
    readonly connectionId: string,
    readonly administrator: Visitor,
    readonly provider: SamlIdentityProvider
  ) {
    this.answerPath = `/sign-in/answer/${connectionId}`
  }

  /** Creates, tests and activates a connection from the provider's metadata. */
  static async open(
    clinic: Clinic,
    settings: Record<string, unknown> = {},
    provider = new SamlIdentityProvider()
  ): Promise<SamlHospital> {
    const administrator = await clinic.signIn(await clinic.givenStaff('administrator'))
    const created = await administrator.post(administration, samlForm(provider, settings), json)
    const id = created.json<{ value: string }>().value
    if (!id) throw new Error(`the connection was not created: ${created.status} ${created.text}`)
    const hospital = new SamlHospital(clinic, id, administrator, provider)
    await hospital.activate()
    return hospital
  }

  async change(settings: Record<string, unknown>): Promise<Answer> {
    return this.administrator.put(
      `${administration}/${this.connectionId}`,
      samlForm(this.provider, settings),
      json
    )
  }

  async activate(): Promise<void> {
    const page = `${administration}/${this.connectionId}`
    for (const step of ['tests', 'activation']) {
      const answer = await this.administrator.post(`${page}/${step}`, {}, json)
      if (!answer.json<{ ok: boolean }>().ok) throw new Error(`${step}: ${answer.text}`)
    }
  }

  async mapGroup(groupName: string, role: string, unit?: GivenUnit): Promise<void> {
    const page = `${administration}/${this.connectionId}/group-roles`
    const answer = await this.administrator.post(page, { groupName, role, unitId: unit?.id }, json)
    if (answer.status !== 200) throw new Error(`group ${groupName}: ${answer.text}`)
  }

  /** Presses the button on the sign-in page. */
  async begin(visitor = this.clinic.visitor()): Promise<Begun> {
    await visitor.get('/sign-in')
    const answer = await visitor.post(`/sign-in/with/${this.connectionId}`)
    const address = answer.headers.location ?? ''
    const asked = readRequest(address)
    return { ...asked, visitor, address }
  }

  /** The provider's page posts its answer, and the browser that is led on follows. */
  async bring(begun: Begun, xml: string, follower: Visitor = begun.visitor): Promise<Answer> {
    const fields = { SAMLResponse: encoded(xml), RelayState: begun.relayState }
    const posted = await crossSitePost(follower.host, this.answerPath, fields)
    if (posted.status !== 303) throw new Error(`the post was answered ${posted.status}`)
    return follower.get(posted.location)
  }

  /** The whole way of one person, whatever the provider says about them. */
  async signIn(said: Partial<AnswerFacts> = {}, visitor?: Visitor) {
    const begun = await this.begin(visitor)
    const answer = await this.bring(begun, this.provider.answer(begun, said))
    return { begun, answer, visitor: begun.visitor }
  }
}

const json = { accept: 'application/json' }

/** The settings of a connection, as the form sends them. */
export function samlForm(provider: SamlIdentityProvider, settings: Record<string, unknown> = {}) {
  return {
    protocol: 'saml',
    name: 'Nordlys',
    unknownPerson: 'create',
    trustsFactor: true,
    recheckHours: 8,
    operatedBy: 'own',
    metadata: provider.metadata(),
    signsRequests: false,
    ...settings,
  }
}

/** What stands in the address to which a browser is sent. */
export function readRequest(address: string): Asked & { relayState: string } {
  const url = new URL(address)
  const deflated = Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')
  const xml = inflateRawSync(deflated).toString('utf8')
  const part = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? ''
  return {
    requestId: part(/ID="([^"]+)"/),
    audience: part(/<saml:Issuer[^>]*>([^<]+)</),
    answerUrl: part(/AssertionConsumerServiceURL="([^"]+)"/),
    relayState: url.searchParams.get('RelayState') ?? '',
  }
}
