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
  [/ \/(sign-in|set-up|recovery)(\/|$)/, 'everybody'],
  [/ \/my-notice-address(\/|$)/, allStaff],
  [/^GET \/(privacy|trust)$/, 'everybody'],
  [/^GET \/health\//, 'everybody'],
  [/ \/(device|locked)(\/|$)/, 'everybody'],
  [/ \/account(\/|$)/, 'account'],
  [/ \/administration\/devices(\/|$)/, administrator],
  [/ \/session-findings(\/|$)/, ['administrator', 'privacy_officer']],
  [/^GET \/console(\/keys)?$/, 'operator'],
  [/ \/console\/support/, 'operator'],
  [/ \/support\/(begin|arrive|here|leave)(\/|$)/, 'everybody'],
  [/ \/support\/grants(\/:id\/ending)?$/, administrator],
  [/ \/support(\/|$)/, ['administrator', 'privacy_officer']],
  [/ \/video-meetings\//, 'plugin'],
  [/ \/(patients|entries)(\/|$)/, clinician],
  [
    / \/access\/(requests|blocks|patients|entries|entry-blocks)(\/|$)/,
    ['clinician', 'privacy_officer'],
  ],
  [/ \/access\/(emergencies|explain|alarms|colleagues)(\/|$)/, ['privacy_officer']],
  [/^GET \/audit(\/|$)/, ['privacy_officer']],
  [/^GET \/administration\/plugins(\/:plugin)?$/, ['administrator', 'privacy_officer']],
  [/ \/administration\/plugins\/:plugin\//, administrator],
  [/ \/administration\/credentials(\/|$)/, ['administrator', 'privacy_officer']],
  [/ \/administration\/(people|units|federation)(\/|$)/, administrator],
  [/ \/administration\/staff-imports(\/|$)/, administrator],
  [/ \/administration\/recertification(\/|$)/, ['administrator', 'privacy_officer']],
  [/ \/my-sessions(\/|$)/, allStaff],
  [/ \/approvals\/policies\//, administrator],
  [/ \/approvals(\/|$)/, ['administrator', 'privacy_officer']],
  [/ \/reviews(\/|$)/, allStaff],
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
    .replace(':kind', 'role')
    .replaceAll(/:(id|patientId|token|grant)/g, () => id)
}

/** A body that the route's validator lets through, so that the id decides. */
export function bodyOf(route: Pick<TestRoute, 'method' | 'pattern'>): Record<string, unknown> {
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
  'POST /patients/:id/shown-identifiers': {},
  'POST /patients/:id/shown-place': { purpose: 'home_visit' },
  'POST /access/patients/:id/address-protection': {
    degree: 'confidential',
    reason: 'Brev fra registeret.',
  },
  'DELETE /access/patients/:id/address-protection': { reason: 'Brev fra registeret.' },
  'POST /access/entries/:id/blocks': { kind: 'all_but_author', evidence: 'Sa det i dag.' },
  'DELETE /access/entry-blocks/:id': { evidence: 'Sa det i dag.' },
  'DELETE /access/blocks/:id': { evidence: 'Sa det i dag.' },
  'POST /access/alarms/:id': { outcome: null },
  'POST /access/emergencies/:id/review': { outcome: 'justified' },
  'PUT /entries/:id/draft': { text: 'Tekst.', version: 1 },
  'DELETE /entries/:id/draft': {},
  'POST /entries/:id/signature': { text: 'Tekst.', version: 1 },
  'POST /administration/people/:id/assignments': { role: 'administrator' },
  'POST /administration/people/:id/assignments/:assignment/ending': {},
  'POST /administration/people/:id/set-up-links': {},
  'POST /administration/people/:id/suspension': {},
  'DELETE /administration/people/:id/suspension': {},
  'POST /administration/people/:id/factor-resets': { evidence: 'Pass sett i resepsjonen.' },
  'DELETE /administration/people/:id/sessions': {},
  'PUT /administration/devices/:id': { trust: 'kiosk' },
  'DELETE /administration/devices/:id': {},
  'POST /administration/devices/:id/approval': {},
  'PUT /session-findings/:id': { outcome: 'one_person', note: 'Spurt i dag.' },
  'POST /administration/federation/sealed-accounts/:id': {},
  'DELETE /administration/federation/sealed-accounts/:id': {},
  'POST /administration/federation/sealed-uses/:id/review': {},
  'PUT /administration/federation/:id': {},
  'POST /administration/federation/:id/tests': {},
  'POST /administration/federation/:id/activation': {},
  'DELETE /administration/federation/:id/activation': {},
  'POST /administration/federation/:id/saml-metadata': {},
  'POST /administration/federation/:id/group-roles': {},
  'DELETE /administration/federation/:id/group-roles/:role': {},
  'POST /administration/people/:person/connections/:id': {},
  'DELETE /administration/people/:person/connections/:id': {},
  'PUT /administration/units/:id': { name: 'Nytt navn' },
  'POST /console/support': {
    tenant: 'nordlys',
    ticket: 'S-1',
    reason: 'Test',
    scope: 'configuration',
    minutes: 60,
  },
  'POST /console/support/:grant/entry': { challenge: 'x'.repeat(43), code: '000000' },
  'POST /support/arrive': { token: 'x'.repeat(43) },
  'POST /support/grants/:id/answer': { answer: 'refuse' },
  'POST /support/grants/:id/ending': {},
  'POST /support/grants': {
    signInName: 'ingen',
    ticket: 'S-1',
    reason: 'Test',
    minutes: 60,
    code: '000000',
  },
  'POST /approvals/:id/approval': { hash: '0'.repeat(64), code: '000000' },
  'DELETE /approvals/:id': {},
  'PUT /approvals/policies/:kind': { required: true },
  'POST /administration/recertification': { dueOn: '2000-01-01', whole: true },
  'POST /administration/recertification/reviewers': { person: 'nobody' },
  'PUT /administration/recertification/lists/:list/reviewer': { person: 'nobody' },
  'POST /administration/staff-imports/:import/application': { hash: 'a'.repeat(64) },
  'PUT /reviews/:list/rights/:right/answer': { answer: 'confirm' },
  'POST /administration/people/search': { terms: 'kari' },
  'POST /entries/:id/versions': { text: 'Tekst.', reason: 'Skrivefeil', version: 1 },
}

function stated(method: string, pattern: string): { audience: Audience } {
  const found = audiences.find(([matches]) => matches.test(`${method} ${pattern}`))
  if (!found) throw new Error(`${method} ${pattern}: say in route_table.ts who may use it`)
  return { audience: found[1] }
}
