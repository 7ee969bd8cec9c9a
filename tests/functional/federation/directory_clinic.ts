import { forgetEgressBroker } from '#app/egress/installation_broker'
import { statement } from '#app/tenants/statement'
import { query } from '#tests/functional/auth/enrolment'
import { Browser } from '#tests/functional/auth/browser'
import { arrived } from '#tests/functional/people/staff_room'
import type { Clinic, GivenStaff } from '#tests/support/clinic'
import { LyingProvider, type Asked, type Lie } from '#tests/support/oidc/lying_provider'
import { asSuperuser } from '#tests/support/superuser'
import type { Answer, Visitor } from '#tests/support/visitor'

export const json = { accept: 'application/json' }
export const federationPath = '/administration/federation'

const confirmNow = statement('tests.forget_throttles_here', 'delete from sign_in_throttles')

/** Points the broker at simulators for the declared hosts. */
export function mapHosts(providers: readonly LyingProvider[]): void {
  const graph = providers[0]?.mapping.split('=')[1] ?? ''
  const entries = [...providers.map(({ mapping }) => mapping), `graph.microsoft.com=${graph}`]
  process.env.VARDE_EGRESS_MAP = entries.join(',')
  forgetEgressBroker()
}

export function unmapHosts(): void {
  delete process.env.VARDE_EGRESS_MAP
  forgetEgressBroker()
}

/** The settings of a connection to the provider, as the form sends them. */
export function formFor(provider: LyingProvider, more: Record<string, unknown> = {}) {
  return {
    protocol: 'oidc',
    name: 'Nordlys ID',
    unknownPerson: 'create',
    trustsFactor: true,
    recheckHours: 8,
    operatedBy: 'own',
    flavour: 'other',
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    groupsClaim: 'groups',
    readsUserInfo: false,
    algorithm: 'RS256',
    ...more,
  }
}

/** A connection that was stored, tested and activated by an administrator. */
export async function givenConnection(
  administrator: Visitor,
  provider: LyingProvider,
  more: Record<string, unknown> = {}
): Promise<string> {
  const made = await administrator.post(federationPath, formFor(provider, more), json)
  const { value: id } = made.json<{ value: string }>()
  if (!id) throw new Error(`not stored: ${made.text}`)
  const tested = await administrator.post(`${federationPath}/${id}/tests`, {}, json)
  if (!tested.json<{ ok: boolean }>().ok) throw new Error(`not tested: ${tested.text}`)
  const active = await administrator.post(`${federationPath}/${id}/activation`, {}, json)
  if (active.status !== 200) throw new Error(`not activated: ${active.text}`)
  return id
}

export async function givenGroup(
  administrator: Visitor,
  connectionId: string,
  groupName: string,
  role: string,
  unit?: { id: string }
): Promise<void> {
  const path = `${federationPath}/${connectionId}/group-roles`
  const input = { groupName, role, unitId: unit?.id ?? null }
  const answer = await administrator.post(path, input, json)
  if (answer.status !== 200) throw new Error(`no group: ${answer.text}`)
}

/** A browser that has pressed “Sign in with …”, and what it was led to the provider with. */
export async function leaving(
  clinic: Clinic,
  connectionId: string,
  browser?: Browser
): Promise<{ browser: Browser; asked: Asked }> {
  const { host } = await clinic.tenant()
  const own = browser ?? new Browser(host)
  await query(clinic, confirmNow)
  const answer = await own.post(`/sign-in/with/${connectionId}`)
  const { location } = answer.headers
  if (!location?.startsWith('http')) throw new Error(`did not leave: ${answer.status} ${location}`)
  return { browser: own, asked: LyingProvider.asked(location) }
}

/** The provider's answer arrives in that browser. */
export function returning(
  browser: Browser,
  connectionId: string,
  answer: Record<string, string>
): Promise<Answer> {
  return browser.get(`/sign-in/answer/${connectionId}?${new URLSearchParams(answer)}`)
}

type Visit = { connectionId: string; provider: LyingProvider; person: Record<string, unknown> }

/** Leaves, signs in there, and comes back: where the browser is led then, and the browser. */
export async function signInBy(
  clinic: Clinic,
  { connectionId, provider, person }: Visit,
  lie: Lie = {}
): Promise<{ browser: Browser; location: string; sentence: string }> {
  const { browser, asked } = await leaving(clinic, connectionId)
  const answer = await returning(browser, connectionId, await provider.signIn(asked, person, lie))
  const location = answer.headers.location ?? ''
  const sentence = location === '/sign-in' ? await sentenceOn(browser, location) : ''
  return { browser, location, sentence }
}

/** What stands at the top of the page. */
export async function sentenceOn(browser: Browser, path: string): Promise<string> {
  const page = await browser.page(path)
  return page.props.errors._ ?? ''
}

/** An administrator with a browser whose last factor was given just now. */
export async function administratorOf(clinic: Clinic, name = 'Ola Hansen') {
  const staff: GivenStaff = await clinic.givenStaff('administrator', undefined, name)
  return { ...staff, browser: await arrived(clinic, staff) }
}

/** The reasons of refused sign-ins by directory, oldest first. */
export async function refusals(clinic: Clinic): Promise<string[]> {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ why: string }>(
      `select details->>'why' as why from audit_events
       where action = 'sign_in.failed' and details->>'step' = 'federated' order by at, id`
    )
  )
  return rows.map(({ why }) => why)
}

/** The latest event of that kind. */
export async function latest(clinic: Clinic, action: string) {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ outcome: string; assurance: number; details: Record<string, unknown> }>(
      `select outcome, assurance, details from audit_events where action = $1
       order by at desc, id desc limit 1`,
      [action]
    )
  )
  return rows[0]
}
