/**
 * The shapes that travel from the server to the pages, listed by name.
 * Controllers fill them through transformers; pages read nothing else.
 *
 * Times are ISO 8601 in UTC, dates are `YYYY-MM-DD` (or `YYYY-MM`, `YYYY` where
 * FHIR says so), identifiers arrive masked unless a page says otherwise.
 */

/** What JSON can carry. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

export type Locale = 'en' | 'nb'
export type ColourScheme = 'light' | 'dark' | 'auto'
export type StaffRole = 'clinician' | 'administrator' | 'privacy_officer'

/** Shared with every page by the Inertia middleware. */
export type Shared = {
  locale: Locale
  colourScheme: ColourScheme
  timeZone: string
  csrfToken: string
  /** Absent on the operator console. */
  tenant?: { name: string; slug: string }
  /** `signedIn` is absent before both factors are given. */
  signedIn?: SignedIn
  /** Menu entries of the tenant's active plugins; `label` by locale. */
  pluginMenu: { pluginId: string; href: string; label: Record<Locale, string> }[]
  /** One line to tell after an act, already in the reader's language. */
  notice?: { kind: 'done' | 'problem'; text: string }
  /** What was changed about the reader's sign-in before this session began. */
  accountNotices?: { id: string; kind: AccountNoticeKind; at: string }[]
  /** Field name to sentences. `_` holds what belongs to no field. */
  errors: Record<string, string>
  requestId: string
  /** The server's clock when it answered: both sides say "today" by it. */
  now: string
  /** Nonce of this answer's content security policy, for style elements of the server's HTML. */
  cspNonce: string
}

export type SignedIn = {
  staffId: string
  name: string
  roles: StaffRole[]
  unit?: UnitReference
  units: UnitReference[]
}

export type UnitReference = { id: string; name: string }

/* auth ------------------------------------------------------------------ */

export type SignInProps = { signInName: string; installationKind: 'tenant' | 'console' }
export type SignInCodeProps = {
  signInName: string
  hasPasskey: boolean
  /** The workplace accepts passkeys only, and this person has one. */
  mustUsePasskey: boolean
}
export type SignInRecoveryCodeProps = { signInName: string }
export type SetUpProps =
  | { step: 'passphrase'; token: string; name: string; signInName: string; lengthMin: number }
  | {
      step: 'authenticator'
      token: string
      name: string
      signInName: string
      /** Inline SVG markup made by the server, and the same secret as text. */
      qrSvg: string
      secretText: string
    }
  | { step: 'unusable' }

/* account --------------------------------------------------------------- */

export type AccountNoticeKind =
  | 'passkey_added'
  | 'passkey_removed'
  | 'authenticator_added'
  | 'authenticator_removed'
  | 'recovery_codes_created'
  | 'recovery_code_used'
  | 'passphrase_changed'

export type Passkey = {
  id: string
  name: string
  isSynced: boolean
  createdAt: string
  lastUsedAt: string | null
}

export type AccountProps = {
  account: {
    name: string
    /** What must be done before any other page opens. */
    obligation: 'enrol_passkey' | 'use_passkey' | 'change_passphrase' | null
    /** Null: a factor must be given before anything here can be changed. */
    provedUntil: string | null
    mayProveByCode: boolean
    onlyPasskeys: boolean
    mayRemovePasskey: boolean
    mayRemoveAuthenticator: boolean
    passkeys: Passkey[]
    authenticators: { id: string; createdAt: string; lastUsedAt: string | null }[]
    recoveryCodes: { left: number; createdAt: string | null }
    lengthMin: number
  }
}

export type NewAuthenticatorProps = { qrSvg: string; secretText: string }

/* records --------------------------------------------------------------- */

export type PatientName = { display: string; use: string | null }

/** A row of a list. What the reader may not see is absent, not empty. */
export type PatientRow = {
  id: string
  name: string
  birthYear: string | null
  birthDate?: string | null
  identifierMasked?: string | null
  unitName?: string | null
  responsibleName?: string | null
  episodeStartedAt?: string | null
  latestEntryAt?: string | null
  /** False: only name and birth year may be shown, with a way to ask. */
  mayOpen: boolean
  damaged: boolean
  /** The patient's key was destroyed: nothing can be read any more, by anybody. */
  erased?: boolean
}

export type UnitListProps = {
  units: UnitReference[]
  unit: UnitReference | null
  patients: PatientRow[]
  /** Opaque keyset cursor of the next page, null at the end. */
  nextCursor: string | null
  total: number
  /** Patients of the unit who have blocked the reader; they are not on the list. */
  blockedCount: number
}

export type PatientSearchProps = {
  query: string
  /** Null before the first search. */
  patients: PatientRow[] | null
  /** More than the bound (200) matched: the reader must narrow the search. */
  truncated: boolean
  interpretedAs: 'name' | 'identifier' | 'birth_date' | null
}

/** The same on every page of a patient; it never scrolls away. */
export type PatientBannerProps = {
  id: string
  /** Every form carries it back; a stale one is refused with both texts kept. */
  version: number
  name: string
  birthDate: string | null
  ageYears: number | null
  deceasedAt: string | null
  gender: string | null
  identifierMasked: string | null
  responsibleName: string | null
  /** Why the reader may be here, as a reason code of `access.decide`. */
  reason: AccessReason
  reasonUnit: string | null
  /** The reader is here in an emergency, until then. */
  emergency: { template: string; until: string } | null
}

export type AccessReason =
  | 'unit_episode'
  | 'named_responsible'
  | 'granted_request'
  | 'emergency'
  | 'privacy_oversight'
  | 'no_relation'
  | 'role_without_access'
  | 'own_record_refused'
  | 'blocked'

export type Episode = {
  id: string
  unit: UnitReference
  status: 'planned' | 'active' | 'finished'
  startedAt: string
  endedAt: string | null
  title: string | null
  responsibleName: string | null
}

export type Entry = {
  id: string
  episodeId: string | null
  kind: string
  state: 'draft' | 'signed'
  version: number
  /** Null when the record is damaged; `damaged` then says so. */
  text: string | null
  damaged: boolean
  authorName: string
  writtenAt: string
  signedByName: string | null
  signedAt: string | null
  /** Above one: the entry was corrected and has a history. */
  versionCount: number
  mayEdit: boolean
  mayCorrect: boolean
}

export type ContactPoint = { id: string; system: string; value: string; use: string | null }

export type RecordProps = {
  patient: PatientBannerProps
  names: PatientName[]
  identifiers: { system: string; label: string; valueMasked: string }[]
  contactPoints: ContactPoint[]
  addresses: string[]
  language: string | null
  episodes: Episode[]
  entries: Entry[]
  nextCursor: string | null
  /** Sealed FHIR resources kept for this patient, by type. */
  keptResources: { type: string; count: number }[]
  mayWrite: boolean
  /** What active plugins add to this page. */
  pluginPanels: PluginPanel[]
  /** After a stale form: the text the person wrote, and what is stored now. */
  conflict?: EntryConflict
}

export type EntryConflict = {
  entryId: string
  yours: string
  theirs: string
  theirAuthorName: string
  theirWrittenAt: string
  theirVersion: number
}

/** JSON answer (200, 201) of `POST /patients/:id/entries` and `PUT /entries/:id/draft`. */
export type DraftSaved = { entryId: string; version: number; savedAt: string }

/** JSON answer (409) of the same routes and of a signature: nothing was written. */
export type DraftRefused = { conflict: EntryConflict }

/** A plugin's own component, named `<plugin id>/<panel>`, with its own props. */
export type PluginPanel = { name: string; props: Record<string, Json> }

/** The reader has no care relation: name and birth year, and a way to ask. */
export type NoRelationProps = {
  patientId: string
  name: string
  birthYear: string | null
  reason: AccessReason
  asked: AskedForAccess | null
  /** Reasons for opening it in an emergency; empty for who may not. */
  emergencyTemplates: string[]
}

/** A request of the reader's own, with its answer. */
export type AskedForAccess = {
  at: string
  state: 'waiting' | 'granted' | 'refused'
  answeredAt: string | null
  answer: string | null
  validUntil: string | null
}

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

export type EntryVersion = {
  number: number
  text: string | null
  damaged: boolean
  authorName: string
  writtenAt: string
  signedByName: string | null
  signedAt: string | null
  reason: string | null
  /** Against the version before; empty for the first. */
  diff: DiffPart[]
}

export type EntryVersionsProps = {
  patient: PatientBannerProps
  entryId: string
  kind: string
  versions: EntryVersion[]
  mayCorrect: boolean
  /** After a stale correction: what the person wrote, and what is stored now. */
  conflict?: EntryConflict
}

/* access ---------------------------------------------------------------- */

/** Enough to know who it is: a patient as those see them who do not treat them. */
export type NamedPatient = { id: string; name: string; birthYear: string | null }

export type EmergencyReview = {
  id: string
  patient: NamedPatient
  openedBy: string
  template: string
  note: string | null
  passedBlock: boolean
  openedAt: string
  /** When it ended or will end. */
  until: string
  dueAt: string
  overdue: boolean
  /** Which of this person's emergencies within 24 hours it was. */
  withinDay: number
  mayReview: boolean
  /** The texts cannot be opened; the log says so. */
  damaged: boolean
  review: { at: string; byName: string; outcome: string; note: string | null } | null
}

export type EmergencyReviewsProps = {
  waiting: EmergencyReview[]
  reviewed: EmergencyReview[]
  /** Who has opened three or more within 24 hours during the last week. */
  unusual: { staffName: string; count: number; lastAt: string }[]
  outcomes: string[]
}

export type AccessRequestsProps = {
  requests: {
    id: string
    patient: NamedPatient
    askedBy: string
    askedByUnits: string[]
    askedAt: string
    reason: string
    /** The patient has blocked the one who asks: a yes opens nothing. */
    blocked: boolean
  }[]
  daysMax: number
}

export type BlocksProps = {
  patient: NamedPatient
  blocks: {
    id: string
    kind: 'person' | 'unit'
    name: string
    evidence: string
    recordedAt: string
    recordedBy: string
  }[]
  units: UnitReference[]
}

export type ExplainedAction = {
  role: StaffRole
  actions: string[]
  resource: string
  relation: string
  conditions: string[]
}

export type ExplainProps = {
  ruleVersion: string
  rules: ExplainedAction[]
  routes: { method: string; pattern: string; roles: StaffRole[]; action: string; audit: string[] }[]
}

export type ExplainPatientProps = {
  patient: NamedPatient
  ruleVersion: string
  people: { name: string; reason: AccessReason; unitName: string | null; until: string | null }[]
  refused: { name: string; reason: AccessReason }[]
}

/* deliveries ------------------------------------------------------------ */

export type DeliveryState =
  'queued' | 'sending' | 'accepted' | 'delivered' | 'failed' | 'unknown' | 'expired'

export type Delivery = {
  id: string
  channel: string
  template: string
  recipientMasked: string
  state: DeliveryState
  createdAt: string
  transitions: { state: DeliveryState; at: string; detail: string | null }[]
}

export type DeliveriesProps = {
  patient: PatientBannerProps
  deliveries: Delivery[]
  nextCursor: string | null
}

/* audit ----------------------------------------------------------------- */

export type AuditLine = {
  id: string
  /** Null while the sealer has not reached it yet (normally under a second). */
  sequence: number | null
  at: string
  action: string
  /** `listed` and `opened` are shown apart. */
  group: 'opened' | 'listed' | 'changed' | 'disclosed' | 'signed_in' | 'configured' | 'denied'
  outcome: 'success' | 'denied' | 'failure'
  actorName: string
  actorRole: string | null
  unitName: string | null
  assurance: number | null
  patientId: string | null
  patientName: string | null
  reason: string | null
  details: Record<string, string | number | boolean | null>
}

export type ChainHealth = {
  sealedCount: number
  unsealedCount: number
  unsealedAgeSeconds: number | null
  headSequence: number | null
  headSignedAt: string | null
}

export type AuditLogProps = {
  lines: AuditLine[]
  nextCursor: string | null
  filter: { group: AuditLine['group'] | null; from: string | null; to: string | null }
  chain: ChainHealth
}

export type PatientAuditProps = {
  patient: { id: string; name: string; birthYear: string | null; erased: boolean }
  lines: AuditLine[]
  nextCursor: string | null
  filter: { group: AuditLine['group'] | null }
  chain: ChainHealth
}

/* plugins --------------------------------------------------------------- */

export type ActivationState =
  'available' | 'configured' | 'active' | 'grace' | 'suspended' | 'ending' | 'ended'

export type Processor = {
  name: string
  address: string
  country: string
  service: string
  /** Data categories in words, by locale. */
  processing: Record<Locale, string>
  legalBasis: string
  role: string
  condition: Record<Locale, string>
  transferMechanism: string | null
  since: string | null
  until: string | null
  source: string
}

export type PluginCard = {
  id: string
  name: Record<Locale, string>
  summary: Record<Locale, string>
  processors: { name: string; country: string; insideEea: boolean }[]
  state: ActivationState
  since: string | null
  /** What stands between this and `active`, as gate codes. */
  missing: GateStep[]
}

export type GateStep = 'settings' | 'connection_test' | 'agreement' | 'risk' | 'transfer'

export type PluginsProps = { plugins: PluginCard[]; mayChange: boolean }

export type SettingsField = {
  name: string
  kind: 'text' | 'secret' | 'number' | 'boolean' | 'choice' | 'url'
  label: Record<Locale, string>
  help: Record<Locale, string>
  required: boolean
  choices?: string[]
  /** Secrets are write-only: `isSet` instead of a value. */
  value: string | number | boolean | null
  isSet: boolean
  lastChangedAt: string | null
}

export type PluginDetailProps = {
  plugin: PluginCard
  fields: SettingsField[]
  connectionTest: { ok: boolean; at: string; sentence: Record<Locale, string> } | null
  agreement: {
    reference: string
    signedOn: string
    validUntil: string
    clauses: string[]
    recordedBy: string
  } | null
  /** GDPR article 28(3) letters the agreement must cover. */
  requiredClauses: { letter: string; text: Record<Locale, string> }[]
  risk: {
    likelihood: number
    consequence: number
    score: number
    acceptedUpTo: number
    measures: string
    assessedOn: string
    validUntil: string
    recordedBy: string
  } | null
  transferNeeded: boolean
  /** What the register would gain or lose; shown before it is confirmed. */
  registerDiff: { added: Processor[]; removed: Processor[] }
  egress: {
    host: string
    purpose: Record<Locale, string>
    categories: Record<Locale, string>
    from: 'server' | 'browser'
  }[]
  history: { state: ActivationState; from: string; to: string | null; byName: string }[]
  /** What happens to queued work and stored data when it is switched off. */
  removalText: Record<Locale, string>
  pendingCount: number
  disclosureCount: number
  mayChange: boolean
}

/* privacy --------------------------------------------------------------- */

export type ProcessingActivity = {
  id: string
  name: Record<Locale, string>
  purpose: Record<Locale, string>
  legalBasis: Record<Locale, string>
  dataSubjects: Record<Locale, string>
  categories: Record<Locale, string>
  recipients: string[]
  transfers: string[]
  retention: Record<Locale, string>
  security: Record<Locale, string>
  source: string
}

export type RegisterProps = {
  /** Not `tenant`: a page's own prop would hide the shared one of that name. */
  tenantName: string
  /** The moment the register answers for; null = now. */
  at: string | null
  controller: { name: string; contact: string }
  site: { name: string; operator: string; address: string; country: string }
  processors: Processor[]
  activities: ProcessingActivity[]
  /** Every interval that ever stood on the register. */
  history: Processor[]
  /** Moments at which the register changed, newest first, for the slider. */
  moments: string[]
}

export type PublicPrivacyProps = Omit<RegisterProps, 'history' | 'moments'>

export type Claim = {
  id: string
  source: string
  text: string
  status: 'probe' | 'attestation' | 'not_built' | 'never_printed'
  evidence: string
}
export type TrustProps = { claims: Claim[]; counts: Record<Claim['status'], number> }

/* operator console ------------------------------------------------------ */

export type ConsoleProps = {
  sites: {
    id: string
    name: string
    operator: string
    address: string
    country: string
    reachable: boolean
  }[]
  tenants: {
    slug: string
    name: string
    url: string
    siteName: string
    state: string
    migrated: boolean
    unsealedAgeSeconds: number | null
  }[]
  checks: { name: string; ok: boolean; sentence: string }[]
}

export type KeyPurpose = 'kek' | 'dek' | 'index' | 'audit'

export type ListedKey = {
  id: string
  /** Null: the control plane's own. */
  tenant: string | null
  purpose: KeyPurpose
  algorithm: string
  state: 'known' | 'in_use' | 'retired' | 'disabled' | 'destroyed'
  createdAt: string
  endedAt: string | null
  wrappedBy: 'service_certificate' | 'other_certificate' | 'kek' | 'nothing'
  /** Fingerprint of a certificate, or the id of a KEK. */
  wrappedById: string
}

export type ListedCertificate = {
  purpose: 'authority' | 'service' | 'audit_signing'
  subject: string
  algorithm: string
  /** SHA-256, hexadecimal; null for a key without a certificate. */
  fingerprint: string | null
  validFrom: string
  validUntil: string | null
  daysLeft: number | null
  privateKeyHere: boolean
}

export type KeysProps = {
  certificates: ListedCertificate[]
  keys: ListedKey[]
  patientKeys: { tenant: string; count: number }[]
}

/* errors ---------------------------------------------------------------- */

export type ErrorProps = {
  status: number
  kind:
    | 'not_found'
    | 'forbidden'
    | 'damaged'
    | 'log_unavailable'
    | 'unavailable'
    | 'expired'
    | 'failed'
    | 'erased'
  incidentId: string
}

/* people ---------------------------------------------------------------- */

export type PersonState = 'invited' | 'active' | 'suspended'

/** A member of staff in a list, with the roles of now. A role without a unit reaches them all. */
export type PersonRow = {
  id: string
  name: string
  signInName: string
  state: PersonState
  lastSignedInAt: string | null
  assignments: { role: StaffRole; unitName: string | null }[]
}

export type PeopleProps = {
  people: PersonRow[]
  nextCursor: string | null
  total: number
  filter: { unit: string | null; state: PersonState | null }
  units: UnitReference[]
  /** What was searched for; null when the list is shown. */
  query: string | null
  truncated: boolean
}

export type PersonAssignment = {
  id: string
  role: StaffRole
  unit: UnitReference | null
  from: string
  until: string | null
  phase: 'current' | 'planned' | 'ended'
  /** Oldest first: the end that was recorded, when, and by whom (null: system or command). */
  records: { until: string | null; at: string; byName: string | null }[]
}

/** A set-up link, shown once. */
export type ShownLink = { address: string; expiresAt: string }

export type PersonProps = {
  person: PersonRow
  assignments: PersonAssignment[]
  states: { state: PersonState; at: string; byName: string | null }[]
  resets: { at: string; byName: string | null; evidence: string }[]
  sessionCount: number
  units: UnitReference[]
  isSelf: boolean
  link: ShownLink | null
}

export type UnitsProps = { units: { id: string; name: string; people: number }[] }

export type UnitAccessLine = {
  assignmentId: string
  staffId: string
  name: string
  signInName: string
  role: StaffRole
  /** Null: the role reached every unit. */
  unitName: string | null
  from: string
  until: string | null
  /** The account at that moment; null when it was not there yet. */
  state: PersonState | null
  hadAccess: boolean
}

export type UnitAccessProps = {
  unit: UnitReference
  at: string
  isNow: boolean
  people: UnitAccessLine[]
}

export type OwnSession = {
  reference: string
  since: string
  lastSeenAt: string
  browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'other'
  system: 'windows' | 'mac' | 'linux' | 'android' | 'ios' | 'other'
  isThis: boolean
}

export type OwnSessionsProps = { sessions: OwnSession[] }
