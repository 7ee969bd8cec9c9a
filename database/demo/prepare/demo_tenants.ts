import type { HospitalName } from '#database/demo/generate_hospital'

export type DemoTenant = {
  slug: string
  name: HospitalName
  host: string
  /** Who answers for privacy, printed on the public page. */
  contact: string
  /** Where mail to patients comes from. */
  mailSender: string
  /** Sign-in names of those who get a set-up link; the others only sign notes of the past. */
  invited: readonly string[]
}

/** One hospital for each site of the demo, in the order of the sites. */
export const demoTenants: readonly DemoTenant[] = [
  {
    slug: 'nordlys',
    name: 'Nordlys sykehus',
    host: 'nordlys.localhost',
    contact: 'Nordlys sykehus, personvernombudet, Sjøgata 1, 8006 Bodø, personvern@nordlys.example',
    mailSender: 'ikke-svar@nordlys.example',
    invited: ['kari', 'even', 'henning', 'ola', 'ingrid'],
  },
  {
    slug: 'sorlys',
    name: 'Sørlys sykehus',
    host: 'sorlys.localhost',
    contact:
      'Sørlys sykehus, personvernombudet, Dronningens gate 2, 4610 Kristiansand, personvern@sorlys.example',
    mailSender: 'ikke-svar@sorlys.example',
    invited: ['marte', 'simen', 'pernille', 'berit', 'halvor'],
  },
]

/** Runs the installation; sees sites and tenants, no health data. */
export const demoOperator = { name: 'Randi Aune', signInName: 'randi' }
