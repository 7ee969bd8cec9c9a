import type { Group } from '@japa/runner/core'
import { DateTime } from 'luxon'
import { forgetEgressBroker } from '#app/egress/installation_broker'
import { clauseLetters } from '#app/plugins/agreement_clauses'
import { statement } from '#app/tenants/plane_database'
import { createWherebySimulator } from '#plugins/video_meetings/simulator/whereby_simulator'
import { setUpClinics, type Clinic, type GivenStaff } from '#tests/support/clinic'
import type { Visitor } from '#tests/support/visitor'

export const apiKey = 'sim-key'
export const root = '/administration/plugins/video_meetings'
export const settings = { subdomain: 'nordlys', marginMinutes: 30, apiKey }

export type SimulatorCall = { method: string; path: string; body: string }

/** Two clinics beside a running simulator of the provider. */
export function setUpVideoClinics(group: Group) {
  const clinics = setUpClinics(group)
  const provider = new ProviderSimulator()
  group.setup(async () => {
    await provider.start()
    return () => provider.stop()
  })
  return { ...clinics, provider }
}

/** The provider, as the tests see it. */
export class ProviderSimulator {
  readonly #simulator = createWherebySimulator({ apiKeys: [apiKey] })
  origin = ''

  async start(): Promise<void> {
    this.origin = await this.#simulator.listen(0)
    const hosts = ['api.whereby.dev', '*.whereby.com']
    process.env.VARDE_EGRESS_MAP = hosts.map((host) => `${host}=${this.origin}`).join(',')
    forgetEgressBroker()
  }

  async stop(): Promise<void> {
    delete process.env.VARDE_EGRESS_MAP
    forgetEgressBroker()
    await this.#simulator.close()
  }

  async calls(): Promise<SimulatorCall[]> {
    const answer = await fetch(`${this.origin}/_sim/calls`)
    return ((await answer.json()) as { calls: SimulatorCall[] }).calls
  }

  /** The next call to the API gets this answer instead of its own. */
  async answersNext(answer: { status: number; body?: unknown; headers?: object }): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    await fetch(`${this.origin}/_sim/next`, {
      method: 'POST',
      headers,
      body: JSON.stringify(answer),
    })
  }

  async reset(): Promise<void> {
    await fetch(`${this.origin}/_sim/reset`, { method: 'POST' })
  }
}

/** `YYYY-MM-DD`, some days from today. */
export function day(offset: number): string {
  return DateTime.now().setZone('Europe/Oslo').plus({ days: offset }).toFormat('yyyy-MM-dd')
}

export const agreement = {
  reference: 'DPA 2026-17',
  signedOn: day(-1),
  validUntil: day(300),
  clauses: [...clauseLetters],
}

export const risk = {
  likelihood: 2,
  consequence: 3,
  measures: 'Locked rooms, no recording',
  validUntil: day(300),
}

export async function givenAdministrator(clinic: Clinic): Promise<Visitor> {
  const staff: GivenStaff = await clinic.givenStaff('administrator', undefined, 'Ola Hansen')
  return clinic.signIn(staff)
}

/** Takes every step but the last, as Ola does in the page. */
export async function takeEveryStep(ola: Visitor): Promise<void> {
  await ola.put(`${root}/settings`, settings)
  await ola.post(`${root}/connection-tests`)
  await ola.post(`${root}/agreements`, agreement)
  await ola.post(`${root}/risk-assessments`, risk)
}

export async function switchOn(ola: Visitor): Promise<void> {
  await takeEveryStep(ola)
  await ola.post(`${root}/activation`)
}

const select = {
  state: statement('test.activation', 'select state from activations where plugin_id = $1'),
  intervals: statement(
    'test.intervals',
    'select from_at, until_at, state from activation_intervals where plugin_id = $1 order by from_at'
  ),
  actions: statement(
    'test.actions',
    `select action, outcome, patient_id, details from audit_events where action like $1 order by at`
  ),
  disclosures: statement('test.disclosures', 'select * from disclosures order by at'),
}

export async function stateOf(clinic: Clinic, pluginId = 'video_meetings'): Promise<string> {
  const { database } = await clinic.tenant()
  const [row] = await database.query<{ state: string }>(select.state, [pluginId])
  return row?.state ?? 'available'
}

export async function intervalsOf(clinic: Clinic, pluginId = 'video_meetings') {
  const { database } = await clinic.tenant()
  type Row = { from_at: Date; until_at: Date | null; state: string }
  return database.query<Row>(select.intervals, [pluginId])
}

export async function eventsOf(clinic: Clinic, like: string) {
  const { database } = await clinic.tenant()
  type Row = { action: string; outcome: string; patient_id: string | null; details: object }
  return database.query<Row>(select.actions, [like])
}

export async function disclosuresOf(clinic: Clinic) {
  const { database } = await clinic.tenant()
  type Row = { patient_id: string; processor: string; categories: string[]; source: string }
  return database.query<Row>(select.disclosures)
}
