import type { Client } from '../visitor/client.ts'
import type { Subject } from './load.ts'
import type { Hospital } from './hospital.ts'

export type MeasuredSubject = Subject & {
  /** Share of the empty answer's rate to reach at 32 clients, null for the floor itself. */
  target: number | null
}

const note = 'Pasienten er i bedring, feberfri siden i går og spiser selv. Plan: hjem i morgen. '

/** What is asked; the first one is the floor of the others. Targets: docs/performance.md. */
export function subjects(client: Client, hospital: Hospital, size: number): MeasuredSubject[] {
  const headers = client.headers('application/json')
  const html = client.headers('text/html')
  const { terms } = hospital
  const records = hospital.patients.map(({ id }) => get(`/patients/${id}`))
  const list = [get('/patients')]
  const search = `search over ${size.toLocaleString('en').replaceAll(',', ' ')} patients`
  return [
    { name: 'empty, signed in', requests: [get('/bench/empty')], headers, target: null },
    { name: 'open a record, JSON', requests: records, headers, target: 0.64 },
    { name: 'open a record, HTML', requests: records, headers: html, target: 0.2 },
    { name: 'unit list of 60, JSON', requests: list, headers, target: 0.37 },
    { name: 'unit list of 60, HTML', requests: list, headers: html, target: 0.1 },
    { name: `${search}, full name`, requests: [searchFor(terms.rare)], headers, target: 0.64 },
    { name: `${search}, many hits`, requests: [searchFor(terms.common)], headers, target: 0.1 },
    { name: 'write and sign an entry', requests: entries(hospital), headers, target: 0.44 },
  ]
}

function get(path: string) {
  return { method: 'GET' as const, path }
}

function post(path: string, body: unknown) {
  return { method: 'POST' as const, path, body: JSON.stringify(body) }
}

function searchFor(typed: string) {
  return post('/patients/search', { terms: typed })
}

function entries({ patients }: Hospital) {
  const text = note.repeat(8)
  return patients.map(({ id, version }) =>
    post(`/patients/${id}/entries`, {
      kind: 'Poliklinisk notat',
      text,
      patientVersion: version,
      sign: true,
    })
  )
}
