import type { Client } from './client.ts'
import type { Subject } from './load.ts'
import type { Hospital } from './hospital.ts'

export type MeasuredSubject = Subject & {
  /** Share of the empty answer's rate to reach at 32 clients (design §10), null for the floor itself. */
  target: number | null
}

const note = 'Pasienten er i bedring, feberfri siden i går og spiser selv. Plan: hjem i morgen. '

/** What is asked, lightest first; the first one is the floor of the others. */
export function subjects(client: Client, { patients, terms }: Hospital): MeasuredSubject[] {
  const [json, html] = ['application/json', 'text/html'].map((accept) => client.headers(accept)) as [
    Record<string, string>,
    Record<string, string>,
  ]
  const get = (path: string) => ({ method: 'GET' as const, path })
  const search = (typed: string) => [
    { method: 'POST' as const, path: '/patients/search', body: JSON.stringify({ terms: typed }) },
  ]
  const records = patients.map(({ id }) => get(`/patients/${id}`))
  const entries = patients.map(({ id, version }) => ({
    method: 'POST' as const,
    path: `/patients/${id}/entries`,
    body: entryBody(version),
  }))
  return [
    { name: 'empty, signed in', requests: [get('/bench/empty')], headers: json, target: null },
    { name: 'open a record, JSON', requests: records, headers: json, target: 0.64 },
    { name: 'open a record, HTML', requests: records, headers: html, target: 0.2 },
    { name: 'unit list of 60, JSON', requests: [get('/patients')], headers: json, target: 0.37 },
    { name: 'unit list of 60, HTML', requests: [get('/patients')], headers: html, target: 0.1 },
    { name: 'search, rare name', requests: search(terms.rare), headers: json, target: 0.64 },
    { name: 'search, common name', requests: search(terms.common), headers: json, target: 0.1 },
    { name: 'write and sign an entry', requests: entries, headers: json, target: 0.44 },
  ]
}

function entryBody(patientVersion: number): string {
  const text = note.repeat(8)
  return JSON.stringify({ kind: 'Poliklinisk notat', text, patientVersion, sign: true })
}
