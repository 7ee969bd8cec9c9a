import { randomUUID } from 'node:crypto'
import router from '@adonisjs/core/services/router'
import type { StaffRole } from '#resources/inertia/contract'

/** Who may use a route; `account` is everybody signed in, on either plane. A route that nobody stated here fails the tests. */
export type Audience = 'everybody' | 'account' | 'operator' | 'plugin' | readonly StaffRole[]

export type TestRoute = { method: string; pattern: string; name: string; audience: Audience }

const clinician: Audience = ['clinician']
const administrator: Audience = ['administrator']
const allStaff: Audience = ['administrator', 'privacy_officer', 'clinician']

const audiences: readonly (readonly [RegExp, Audience])[] = [
  [/^\w+ \/$/, 'everybody'],
  [/^POST \/(language|theme|sign-out)$/, 'everybody'],
  [/ \/(sign-in|set-up)(\/|$)/, 'everybody'],
  [/^GET \/(privacy|trust)$/, 'everybody'],
  [/^GET \/health\//, 'everybody'],
  [/ \/account(\/|$)/, 'account'],
  [/^GET \/console(\/keys)?$/, 'operator'],
  [/ \/video-meetings\//, 'plugin'],
  [/ \/(patients|entries)(\/|$)/, clinician],
  [/ \/access\/(requests|blocks|patients)(\/|$)/, ['clinician', 'privacy_officer']],
  [/ \/access\/(emergencies|explain)(\/|$)/, ['privacy_officer']],
  [/^GET \/audit(\/|$)/, ['privacy_officer']],
  [/^GET \/administration\/plugins(\/:plugin)?$/, ['administrator', 'privacy_officer']],
  [/ \/administration\/plugins\/:plugin\//, administrator],
  [/ \/administration\/(people|units)(\/|$)/, administrator],
  [/ \/my-sessions(\/|$)/, allStaff],
  [/^GET \/privacy-register/, ['administrator', 'privacy_officer', 'clinician']],
]

/** Every route of the program, as the router itself has it. */
export function allRoutes(): TestRoute[] {
  return Object.values(router.toJSON())
    .flat()
    .flatMap(({ pattern, methods, name }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ method, pattern, name: name ?? '', ...stated(method, pattern) }))
    )
}

/** Routes of staff whose plugin, if any, is the house itself. */
export function staffRoutes(): (TestRoute & { audience: readonly StaffRole[] })[] {
  return allRoutes().filter(
    (route): route is TestRoute & { audience: readonly StaffRole[] } =>
      typeof route.audience !== 'string'
  )
}

/** The path with its parameters filled; ids are unknown ones unless given. */
export function pathOf(route: TestRoute, id: string = randomUUID()): string {
  return route.pattern
    .replace(':plugin', 'video_meetings')
    .replaceAll(/:(id|patientId|token)/g, () => id)
}

/** A body that the route's validator lets through, so that the id decides. */
export function bodyOf(route: TestRoute): Record<string, unknown> {
  return bodies[`${route.method} ${route.pattern}`] ?? {}
}

export function hasBody(route: TestRoute): boolean {
  return `${route.method} ${route.pattern}` in bodies
}

const bodies: Record<string, Record<string, unknown>> = {
  'PUT /patients/:id/contact-points': { patientVersion: 1, contactPoints: [] },
  'POST /patients/:id/entries': { kind: 'Note', text: 'Tekst.', patientVersion: 1, sign: false },
  'POST /patients/:id/access-requests': { reason: 'Henvist hit i dag tidlig.' },
  'POST /patients/:id/emergency-access': { template: 'life_or_health', code: '000000' },
  'DELETE /patients/:id/emergency-access': {},
  'POST /access/requests/:id/answer': { answer: 'refuse', reason: 'Hører ikke til her.' },
  'POST /access/patients/:id/blocks': { kind: 'person', person: 'Ola', evidence: 'Sa det i dag.' },
  'DELETE /access/blocks/:id': { evidence: 'Sa det i dag.' },
  'POST /access/emergencies/:id/review': { outcome: 'justified' },
  'PUT /entries/:id/draft': { text: 'Tekst.', version: 1 },
  'POST /entries/:id/signature': { text: 'Tekst.', version: 1 },
  'POST /administration/people/:id/assignments': { role: 'administrator' },
  'POST /administration/people/:id/assignments/:assignment/ending': {},
  'POST /administration/people/:id/set-up-links': {},
  'POST /administration/people/:id/suspension': {},
  'DELETE /administration/people/:id/suspension': {},
  'POST /administration/people/:id/factor-resets': { evidence: 'Pass sett i resepsjonen.' },
  'DELETE /administration/people/:id/sessions': {},
  'PUT /administration/units/:id': { name: 'Nytt navn' },
  'POST /administration/people/search': { terms: 'kari' },
  'POST /entries/:id/versions': { text: 'Tekst.', reason: 'Skrivefeil', version: 1 },
}

function stated(method: string, pattern: string): { audience: Audience } {
  const found = audiences.find(([matches]) => matches.test(`${method} ${pattern}`))
  if (!found) throw new Error(`${method} ${pattern}: say in route_table.ts who may use it`)
  return { audience: found[1] }
}
