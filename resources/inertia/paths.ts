/** The addresses of the application, as `start/routes.ts` declares them. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  signInCode: '/sign-in/code',
  signInPasskey: '/sign-in/passkey',
  signInPasskeyChallenge: '/sign-in/passkey-challenge',
  signInRecoveryCode: '/sign-in/recovery-code',
  signOut: '/sign-out',
  setUpPassphrase: (token: string) => `/set-up/${token}/passphrase`,
  setUpAuthenticator: (token: string) => `/set-up/${token}/authenticator`,
  language: '/language',
  theme: '/theme',

  account: '/account',
  accountProofChallenge: '/account/proof-challenge',
  accountProofByCode: '/account/proofs/code',
  accountProofByPasskey: '/account/proofs/passkey',
  accountNoticesSeen: '/account/notices/seen',
  accountPasskeyChallenge: '/account/passkey-challenge',
  accountPasskeys: '/account/passkeys',
  accountPasskey: (id: string) => `/account/passkeys/${id}`,
  accountAuthenticatorOffer: '/account/authenticators/offer',
  accountAuthenticators: '/account/authenticators',
  accountAuthenticator: (id: string) => `/account/authenticators/${id}`,
  accountRecoveryCodes: '/account/recovery-codes',
  accountPassphrase: '/account/passphrase',

  patients: '/patients',
  patientSearch: '/patients/search',
  patient: (id: string) => `/patients/${id}`,
  entries: (patientId: string) => `/patients/${patientId}/entries`,
  accessRequests: (patientId: string) => `/patients/${patientId}/access-requests`,
  deliveries: (patientId: string) => `/patients/${patientId}/deliveries`,
  contactPoints: (patientId: string) => `/patients/${patientId}/contact-points`,
  draft: (entryId: string) => `/entries/${entryId}/draft`,
  signature: (entryId: string) => `/entries/${entryId}/signature`,
  versions: (entryId: string) => `/entries/${entryId}/versions`,

  emergencyAccess: (patientId: string) => `/patients/${patientId}/emergency-access`,
  emergencies: '/access/emergencies',
  emergencyReview: (id: string) => `/access/emergencies/${id}/review`,
  requests: '/access/requests',
  requestAnswer: (id: string) => `/access/requests/${id}/answer`,
  blocks: (patientId: string) => `/access/patients/${patientId}/blocks`,
  block: (id: string) => `/access/blocks/${id}`,
  explain: '/access/explain',
  explainPatient: (patientId: string) => `/access/explain/patients/${patientId}`,

  audit: '/audit',
  patientAudit: (patientId: string) => `/audit/patients/${patientId}`,

  people: '/administration/people',
  peopleSearch: '/administration/people/search',
  person: (id: string) => `/administration/people/${id}`,
  assignments: (id: string) => `/administration/people/${id}/assignments`,
  assignmentEnding: (id: string, assignmentId: string) =>
    `/administration/people/${id}/assignments/${assignmentId}/ending`,
  setUpLinks: (id: string) => `/administration/people/${id}/set-up-links`,
  suspension: (id: string) => `/administration/people/${id}/suspension`,
  factorResets: (id: string) => `/administration/people/${id}/factor-resets`,
  personSessions: (id: string) => `/administration/people/${id}/sessions`,
  units: '/administration/units',
  unit: (id: string) => `/administration/units/${id}`,
  unitAccess: (id: string) => `/administration/units/${id}/access`,
  mySessions: '/my-sessions',
  mySession: (reference: string) => `/my-sessions/${reference}`,
  myOtherSessions: '/my-sessions/others',

  plugins: '/administration/plugins',
  plugin: (id: string) => `/administration/plugins/${id}`,
  pluginSettings: (id: string) => `/administration/plugins/${id}/settings`,
  connectionTests: (id: string) => `/administration/plugins/${id}/connection-tests`,
  agreements: (id: string) => `/administration/plugins/${id}/agreements`,
  riskAssessments: (id: string) => `/administration/plugins/${id}/risk-assessments`,
  activation: (id: string) => `/administration/plugins/${id}/activation`,

  register: '/privacy-register',
  console: '/console',
  consoleKeys: '/console/keys',
  publicPrivacy: '/privacy',
  trust: '/trust',
} as const

/** `path` with the given query; what is null or empty is left out. */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value)
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}
