import { asSuperuser } from '#tests/support/superuser'
import type { Clinic } from '#tests/support/clinic'
import type { Visitor } from '#tests/support/visitor'
import type { Credential, CredentialsProps, Shared } from '#resources/inertia/contract'

export const json = { accept: 'application/json' }
export const credentialsPath = '/administration/credentials'

export const said = {
  holder: 'IT-drift, Ola Hansen',
  place: 'Passordbehandleren, mappen Drift',
  secondFactor: 'yes',
}

export async function credentialsFor(browser: Visitor): Promise<Credential[]> {
  const answer = await browser.get(credentialsPath, json)
  return answer.json<CredentialsProps>().credentials
}

export async function credentialNamed(browser: Visitor, name: string): Promise<Credential> {
  const found = (await credentialsFor(browser)).find((one) => one.name.nb === name)
  if (!found) throw new Error(`no credential is named ${name}`)
  return found
}

/** What the rail of every page counts. */
export async function waitingFor(browser: Visitor): Promise<number | undefined> {
  const page = (await browser.get('/my-sessions')).page<Shared>()
  return page.props.signedIn?.staleCredentials
}

export function attest(browser: Visitor, credential: string, more: Record<string, unknown> = {}) {
  const body = { credential, ...said, ...more }
  return browser.post(`${credentialsPath}/attestations`, body, json)
}

export function addService(browser: Visitor, name: string) {
  return browser.post(`${credentialsPath}/services`, { name }, json)
}

/** Lets days pass since everything that was said so far. */
export function daysPass(clinic: Clinic, days: number): Promise<void> {
  return asSuperuser(clinic, async (client) => {
    await client.query(
      'update credential_attestations set attested_at = attested_at - make_interval(days => $1)',
      [days]
    )
    await client.query(
      'update credential_services set added_at = added_at - make_interval(days => $1)',
      [days]
    )
  })
}

/** What the log says of a credential, or of an entry of one's own. */
export function loggedAbout(clinic: Clinic, subjectId: string) {
  return asSuperuser(clinic, async (client) => {
    const { rows } = await client.query<{ action: string; actor_id: string; details: object }>(
      'select action, actor_id, details from audit_events where subject_id = $1 order by at, id',
      [subjectId]
    )
    return rows
  })
}
