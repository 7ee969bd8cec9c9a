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
  /** An operator is here under a grant of the tenant. */
  support?: { ticket: string; until: string; scope: 'configuration' | 'patient'; mayWrite: boolean }
  /** How far this browser is trusted, and when the session ends by itself. */
  session?: SessionLimits
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
  /** The first list of rights that waits for the reader's answers. */
  reviewDue: { on: string; isOverdue: boolean } | null
  /** Credentials that nobody has answered for in time; for those who keep their register. */
  staleCredentials?: number
}

export type DeviceTrust = 'personal' | 'ward_shared' | 'kiosk'

export type SessionLimits = {
  trust: DeviceTrust | 'unknown'
  idleMinutes: number
  /** When both factors are asked for anew. */
  endsAt: string
  /** Minutes for which a signature of the device's key serves; null without a device. */
  proofMinutes: number | null
}

export type UnitReference = { id: string; name: string }

/* auth ------------------------------------------------------------------ */

export type SignInProps = {
  signInName: string
  installationKind: 'tenant' | 'console'
  /** The directories people may sign in with; the same for everybody who opens the page. */
  connections: ConnectionChoice[]
  /** The directory whose passwords the form takes too; the tenant's only one of that kind. */
  formDirectory: ConnectionChoice | null
  /** Directories alone let people in; the form below is for emergency accounts. */
  isFederatedOnly: boolean
  /** What somebody who forgot their passphrase can do; null for operators. */
  recovery: 'by_mail' | 'by_administrator' | null
}
export type ConnectionChoice = { id: string; name: string; way: 'redirect' | 'password' }
export type RecoveryRequestProps = { isAvailable: boolean }
/** The name is null when the link is used, too old or void. */
export type RecoveryPassphraseProps = { signInName: string | null; lengthMin: number }
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
      step: 'factor'
      token: string
      name: string
      signInName: string
      /** An authenticator app; null where only passkeys count. */
      offer: NewAuthenticatorProps | null
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
  | 'passphrase_recovered'
  | 'account_reset'
  | 'notice_address_changed'
  | 'local_administrator_used'
  | 'device_enrolled'
  | 'device_approved'

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
    obligation: 'enrol_passkey' | 'use_passkey' | 'change_passphrase' | 'enrol_device' | null
    /** Null: a factor must be given before anything here can be changed. */
    provedUntil: string | null
    /** Which factors may be given once more. */
    confirmWith: NoRelationProps['confirmWith']
    onlyPasskeys: boolean
    mayRemovePasskey: boolean
    mayRemoveAuthenticator: boolean
    passkeys: Passkey[]
    authenticators: { id: string; createdAt: string; lastUsedAt: string | null }[]
    recoveryCodes: { left: number; createdAt: string | null }
    lengthMin: number
    /** Somebody a directory created has none. */
    hasPassphrase: boolean
    /** Directories of the workplace, and whether this account is connected there. */
    connections: (ConnectionChoice & { connectedAt: string | null })[]
    /** Null for operators. */
    noticeAddress: NoticeAddress | null
    /** Null on the console, which keeps no devices. */
    devices: OwnDevices | null
  }
}

/** Where one's own notices go. */
export type NoticeAddress = {
  /** The workplace has a relay for mail. */
  isAvailable: boolean
  confirmed: string | null
  waiting: string | null
  /** Null: no link has been mailed there yet. */
  waitingUntil: string | null
}

/** The address is null when the link is used, too old or somebody else's. */
export type ConfirmAddressProps = { token: string; address: string | null }

export type NewAuthenticatorProps = { qrSvg: string; secretText: string }

/* federation ------------------------------------------------------------ */

export type PasswordSignInProps = {
  connection: { id: string; name: string }
  action: string
  purpose: 'sign_in' | 'link' | 'invitation'
  /** Whose account is connected; null when signing in. */
  personName: string | null
}

export type InvitationProps = {
  invitation: {
    connection: { id: string; name: string }
    action: string
    personName: string
  } | null
}

/** A factor given within minutes lets changes through; null: it must be given again first. */
export type ProofNeeded = Pick<AccountProps['account'], 'provedUntil' | 'confirmWith'>

export type FederationProps = {
  protocols: { id: string; label: Record<Locale, string> }[]
  connections: {
    id: string
    name: string
    protocol: Record<Locale, string>
    state: 'draft' | 'active' | 'ended'
    hasDraft: boolean
    since: string | null
    until: string | null
  }[]
  administrators: {
    id: string
    name: string
    signInName: string
    isSealed: boolean
    /** Passphrase, two factors, a lasting role given by people, no directory. */
    isFit: boolean
  }[]
  uses: {
    id: string
    name: string
    at: string
    reviewedAt: string | null
    reviewedBy: string | null
    isMine: boolean
  }[]
  isFederatedOnly: boolean
  proof: ProofNeeded
}

export type NewConnectionProps = {
  protocol: { id: string; label: Record<Locale, string> }
  fields: SettingsField[]
  proof: ProofNeeded
}

export type ConnectionProps = {
  connection: {
    id: string
    name: string
    protocol: Record<Locale, string>
    way: 'redirect' | 'password'
    state: 'draft' | 'active' | 'ended'
    /** Settings that wait beside those in force. */
    draft: 'untested' | 'tested' | null
    people: number
    /** What the directory must send people back to. */
    answerAddress: string | null
    facts: { label: Record<Locale, string>; value: string }[]
    /** What should be mended, e.g. a certificate that has ended. */
    findings: Record<Locale, string>[]
    /** SAML: our metadata, whether the provider's has an address, its certificates. */
    metadata: {
      path: string
      hasAddress: boolean
      certificates: {
        name: string
        fingerprint: string
        from: string
        until: string
        hasExpired: boolean
      }[]
    } | null
  }
  fields: SettingsField[]
  groups: {
    id: string
    groupName: string
    role: StaffRole
    unit: UnitReference | null
    addedAt: string
    removedAt: string | null
  }[]
  periods: {
    id: string
    name: string
    host: string
    processorName: string | null
    since: string
    until: string | null
  }[]
  units: UnitReference[]
  proof: ProofNeeded
}

/* records --------------------------------------------------------------- */

export type PatientName = { display: string; use: string | null }

/** Degrees of the population register: codes 6 and 7. */
export type AddressProtection = 'strictly_confidential' | 'confidential'

/** A row of a list. What the reader may not see is absent, not empty. */
export type PatientRow = {
  id: string
  name: string
  birthYear: string | null
  birthDate?: string | null
  identifierMasked?: string | null
  unitName?: string | null
  isProtected?: boolean
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
  /** The address is secret: what tells where the person is stands on no page by itself. */
  protection: AddressProtection | null
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
  | 'support_grant'
  | 'own_record_refused'
  | 'blocked'

export type Episode = {
  id: string
  /** Null: where a protected person is treated is not the reader's to know. */
  unit: UnitReference | null
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
  /** Entries that the patient has closed to the reader; they are not among those shown. */
  closedCount: number
  /** How the reader can confirm an emergency; null where nothing is closed. */
  confirmWith: NoRelationProps['confirmWith'] | null
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

/** JSON answer of `POST /patients/:id/shown-place`. */
export type ShownPlace = {
  addresses: string[]
  generalPractitioner: string | null
  places: { episodeId: string; unitName: string }[]
}

/** JSON answer of `POST /patients/:id/shown-identifiers`. */
export type ShownIdentifiers = { identifiers: { label: string; value: string }[] }

/** The reader has no care relation: name and birth year, and a way to ask. */
export type NoRelationProps = {
  patientId: string
  name: string
  birthYear: string | null
  reason: AccessReason
  asked: AskedForAccess | null
  /** Reasons for opening it in an emergency; empty for who may not. */
  emergencyTemplates: string[]
  /** The factors the reader can confirm with. */
  confirmWith: { passkey: boolean; code: boolean }
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
  /** Units a document can be closed to; null for who may record no blocks. */
  units: UnitReference[] | null
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

export type EmergencyAlarm = {
  id: string
  kind: 'third_within_day' | 'colleague'
  staffName: string
  raisedAt: string
  ownerName: string | null
  outcome: 'explained' | 'concern' | null
  mayTake: boolean
  mayClose: boolean
}

export type EmergencyReviewsProps = {
  waiting: EmergencyReview[]
  reviewed: EmergencyReview[]
  /** Who has opened three or more within 24 hours during the last week. */
  unusual: { staffName: string; count: number; lastAt: string }[]
  alarms: EmergencyAlarm[]
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

/** Who has been at the record of somebody they work with. */
export type ColleagueReadingsProps = {
  readings: {
    id: string
    at: string
    action: string
    outcome: string
    reason: string | null
    readBy: string
    patient: NamedPatient
  }[]
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
  /** Documents the patient has closed to somebody. */
  entryBlocks: {
    id: string
    kind: 'person' | 'unit' | 'all_but_author'
    /** Empty for everybody but the author. */
    name: string
    entryWrittenAt: string
    evidence: string
    recordedAt: string
    recordedBy: string
  }[]
  /** Null: the address is not secret. */
  protection: {
    degree: AddressProtection
    reason: string | null
    recordedAt: string
    /** Null: it came with an import. */
    recordedBy: string | null
  } | null
  units: UnitReference[]
}

export type ExplainedAction = {
  role: StaffRole | 'support'
  actions: string[]
  resource: string
  relation: string
  conditions: string[]
}

/** Who read the whole matrix and agreed, and when; whether it is the one that runs here. */
export type MatrixReview = { by: string; on: string; sha256: string; isCurrent: boolean }

export type ExplainProps = {
  ruleVersion: string
  review: MatrixReview | null
  rules: ExplainedAction[]
  routes: { method: string; pattern: string; roles: StaffRole[]; action: string; audit: string[] }[]
}

export type ExplainPatientProps = {
  patient: NamedPatient
  ruleVersion: string
  /** The moment the answer is for; the facts are those recorded by then, the rules are today's. */
  at: string
  isNow: boolean
  /** Whether the record was kept here by then. */
  wasHere: boolean
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
  /** False when the row was changed or made outside the program. */
  verifies: boolean
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
  kind: 'text' | 'secret' | 'number' | 'boolean' | 'choice' | 'url' | 'lines'
  label: Record<Locale, string>
  help: Record<Locale, string>
  required: boolean
  choices?: string[]
  choiceLabels?: Readonly<Record<string, Record<Locale, string>>>
  /** Several lines: the kinds of file that may fill them. */
  files?: string
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
  checks: { name: string; ok: boolean; sentence: Record<Locale, string> }[]
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
  wrappedBy:
    'service_certificate' | 'recovery_certificate' | 'other_certificate' | 'kek' | 'nothing'
  /** Fingerprint of a certificate, or the id of a KEK. */
  wrappedById: string
}

export type ListedCertificate = {
  purpose: 'authority' | 'service' | 'audit_signing' | 'recovery' | 'backup' | 'officer'
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

/** Why a role or an account changed, where no person's own words say it. */
export type ChangeReason = 'recertification_ended' | 'recertification_lapsed' | 'import' | 'dormant'

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

/** `idle`: active, and soon suspended because nobody uses it. */
export type PeopleFilter = PersonState | 'idle'

export type PeopleProps = {
  people: PersonRow[]
  nextCursor: string | null
  total: number
  filter: { unit: string | null; state: PeopleFilter | null }
  /** Unused accounts: soon suspended, and suspended for it lately. Null after a search. */
  dormant: { soon: number; suspended: number } | null
  units: UnitReference[]
  /** What was searched for; null when the list is shown. */
  query: string | null
  truncated: boolean
  /** The workplace has a relay, so a link can be mailed. */
  mayMail: boolean
}

export type PersonAssignment = {
  id: string
  role: StaffRole
  unit: UnitReference | null
  from: string
  until: string | null
  phase: 'current' | 'planned' | 'ended'
  /** The directory whose group gave it; null when people did. */
  directory: string | null
  /** Oldest first: the end that was recorded, when, and by whom (null: system or command). */
  records: {
    until: string | null
    at: string
    byName: string | null
    reason: ChangeReason | null
  }[]
}

/** A set-up link, shown once. */
export type ShownLink = { address: string; expiresAt: string }

export type PersonProps = {
  person: PersonRow
  assignments: PersonAssignment[]
  states: { state: PersonState; at: string; byName: string | null; reason: ChangeReason | null }[]
  resets: { at: string; byName: string | null; evidence: string }[]
  sessionCount: number
  /** Directories of the workplace, and since when this person is connected to each. */
  connections: AccountProps['account']['connections']
  units: UnitReference[]
  isSelf: boolean
  proof: ProofNeeded
  link: ShownLink | null
  /** There is an address of theirs and a relay, so a new link can be mailed. */
  mayMailLink: boolean
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

/* approvals ------------------------------------------------------------- */

/** By label; a text in both languages, a number, a code with a text of its own, or what it says. */
export type ApprovalFacts = Record<string, Record<Locale, string> | string | number | null>

export type ApprovalLine = {
  id: string
  kind: string
  /** Of everything that will be done; goes back with the yes. */
  hash: string
  askedBy: string
  askedByOperator: boolean
  askedAt: string
  expiresAt: string
  facts: ApprovalFacts
  state: 'waiting' | 'approved' | 'done' | 'refused' | 'withdrawn' | 'expired'
  isOwn: boolean
  mayDecide: boolean
  byCommand: boolean
  decidedBy: string | null
  decidedAt: string | null
}

export type ApprovalsProps = {
  waiting: ApprovalLine[]
  decided: ApprovalLine[]
  policies: { kind: 'role' | 'sign_in_policy' | 'plugin'; required: boolean }[]
  mayChangePolicy: boolean
  confirmWith: NoRelationProps['confirmWith']
}
/* recertification ------------------------------------------------------- */

/** `kept`: the last administrator stays though nobody answered; `gone`: ended by another hand. */
export type RightOutcome = 'confirmed' | 'ended' | 'lapsed' | 'kept' | 'gone'

export type RoundCounts = {
  total: number
  answered: number
  /** Answered so, and not submitted yet. */
  ending: number
  confirmed: number
  ended: number
  lapsed: number
  kept: number
  gone: number
}

export type ReviewRound = {
  id: string
  startedAt: string
  startedByName: string | null
  /** The last day to answer, and the last day of what nobody answers. */
  dueOn: string
  lapsesOn: string
  isOverdue: boolean
  isWhole: boolean
  closedAt: string | null
  counts: RoundCounts
}

export type RoundsProps = {
  rounds: ReviewRound[]
  /** When the next round of everything is to begin, and the due date to propose. */
  next: { startOn: string; dueOn: string; isDue: boolean }
  /** The first is for the roles that reach every unit. */
  reviewers: {
    unit: UnitReference | null
    reviewerName: string | null
    canReview: boolean
    rights: number
  }[]
}

export type ReviewListKind = 'unit' | 'everywhere' | 'reviewers'

export type RoundProps = {
  round: ReviewRound
  lists: {
    id: string
    kind: ReviewListKind
    unitName: string | null
    /** Null: administrators and privacy officers, each for the others. */
    reviewerName: string | null
    counts: RoundCounts
  }[]
}

export type ReviewList = {
  id: string
  roundId: string
  kind: ReviewListKind
  unitName: string | null
  dueOn: string
  lapsesOn: string
  isOver: boolean
}

export type ReviewedRight = {
  id: string
  staffId: string
  name: string
  state: PersonState
  role: StaffRole
  unitName: string | null
  since: string
  until: string | null
  lastSignedInAt: string | null
  /** The reader's own: somebody else answers it. */
  isOwn: boolean
  answer: 'confirm' | 'end' | null
  answeredByName: string | null
  answeredAt: string | null
  outcome: RightOutcome | null
  settledAt: string | null
}

export type RoundListProps = {
  list: ReviewList & { reviewerName: string | null }
  rights: ReviewedRight[]
  nextCursor: string | null
}

export type ReviewProgress = Pick<RoundCounts, 'total' | 'answered' | 'ending'>

export type ReviewsProps = { lists: (ReviewList & { progress: ReviewProgress })[] }

export type ReviewProps = {
  list: ReviewList
  rights: ReviewedRight[]
  nextCursor: string | null
  /** `settled` of them have taken effect, or ended otherwise. */
  progress: ReviewProgress & { settled: number }
}

/** JSON answer of an answer, an answer taken back, or a page confirmed: the rights it concerned. */
export type RightsAnswered = { answered: string[] }

/* credentials ------------------------------------------------------------ */

export type CredentialKind = 'plugin' | 'federation' | 'mail_relay' | 'service'

export type SecondFactor = 'yes' | 'no' | 'not_possible'

export type Credential = {
  /** Its name in the register: `plugin:video_meetings`, `service:<id>`. */
  credential: string
  kind: CredentialKind
  /** Of what people added themselves; only that can be removed. */
  serviceId: string | null
  name: Record<Locale, string>
  /** When the secret was last changed: `YYYY-MM-DD`. */
  rotatedOn: string | null
  /** The program knows that day itself; nobody is asked for it. */
  isRotationKnown: boolean
  /** Nobody has answered for it within the time. */
  isStale: boolean
  /** What somebody said last; null when nobody ever did. */
  attestation: {
    holder: string
    place: string
    secondFactor: SecondFactor
    at: string
    dueOn: string
  } | null
  attestedByName: string | null
}

export type CredentialsProps = { credentials: Credential[]; days: number }

/* staff import ---------------------------------------------------------- */

export type ImportCounts = {
  newPeople: number
  changedPeople: number
  added: number
  changed: number
  ended: number
  newUnits: number
  unchanged: number
  problems: number
}

export type ImportGroup = 'problems' | 'ended' | 'changed' | 'added' | 'changedPeople' | 'newPeople'

export type ImportSummary = {
  id: string
  byName: string | null
  uploadedAt: string
  isComplete: boolean
  makesUnits: boolean
  counts: ImportCounts
  appliedAt: string | null
  /** New people's one-time links are there to be taken. */
  hasLinks: boolean
  linksTakenAt: string | null
}

export type ImportsProps = { imports: ImportSummary[] }

export type ImportedRole = {
  role: StaffRole
  unit: { id: string | null; name: string } | null
  from: string | null
  until: string | null
}

/** What is wrong with a line of the file; line 0 is the file itself. */
export type ImportProblem = {
  line: number
  value: string | null
  code:
    | 'encoding'
    | 'too_large'
    | 'too_many_rows'
    | 'empty'
    | 'quotes'
    | 'column_missing'
    | 'column_twice'
    | 'cells'
    | 'too_long'
    | 'employee_number'
    | 'name'
    | 'sign_in_name'
    | 'role'
    | 'unit_missing'
    | 'unit_unknown'
    | 'from'
    | 'until'
    | 'moment_order'
    | 'two_people'
    | 'sign_in_name_twice'
    | 'same_role_twice'
    | 'sign_in_name_taken'
    | 'ended_in_review'
}

type NamedRole = { assignmentId: string; staffId: string; name: string; role: StaffRole }

export type ImportPreview = {
  /** Of exactly this; carried out when it is still the same. */
  hash: string
  isApplicable: boolean
  counts: ImportCounts
  leftAlone: number
  ignored: string[]
  newUnits: string[]
  /** One group alone, from some row on; null: the first rows of each. */
  group: ImportGroup | null
  nextSkip: number | null
  problems: ImportProblem[]
  newPeople: { employeeNumber: string; name: string; signInName: string; roles: ImportedRole[] }[]
  changedPeople: {
    staffId: string
    was: string
    name: string | null
    signInName: string | null
    employeeNumber: string | null
  }[]
  added: (ImportedRole & { staffId: string; name: string })[]
  changed: (NamedRole & { unitName: string | null; was: string | null; until: string | null })[]
  ended: (NamedRole & { unitName: string | null; why: 'not_in_file' | 'date_passed' })[]
}

/** `preview` is null when the file was carried out, or is kept no more. */
export type ImportProps = { import: ImportSummary; preview: ImportPreview | null }

/** JSON answer while an import is carried out. */
export type ImportProgress = { done: number; total: number; isApplied: boolean }

/* support --------------------------------------------------------------- */

export type SupportLine = {
  id: string
  operatorName: string
  ticket: string
  reason: string
  scope: 'configuration' | 'patient'
  mayWrite: boolean
  minutes: number
  askedAt: string
  state: 'asked' | 'granted' | 'here' | 'refused' | 'ended' | 'expired'
  until: string | null
}

/** An operator who is here now. */
export type SupportPresence = { id: string; operatorName: string; ticket: string; until: string }

export type SupportProps = {
  grants: SupportLine[]
  isAdministrator: boolean
  isOfficer: boolean
  confirmWith: NoRelationProps['confirmWith']
}

export type ConsoleSupportProps = {
  grants: (Omit<SupportLine, 'operatorName' | 'reason'> & {
    tenant: string
    enter: string | null
  })[]
  tenants: { slug: string; name: string }[]
}

export type SupportEntryProps = {
  id: string
  challenge: string
  tenant: string
  ticket: string
  scope: SupportLine['scope']
  until: string
  confirmWith: NoRelationProps['confirmWith']
}

/* devices --------------------------------------------------------------- */

export type DeviceState = 'pending' | 'active' | 'revoked'

export type OwnDevice = {
  id: string
  name: string
  trust: DeviceTrust
  state: DeviceState
  browser: string
  system: string
  enrolledAt: string
  lastSeenAt: string | null
  isThis: boolean
}

export type OwnDevices = {
  devices: OwnDevice[]
  hereTrust: DeviceTrust | 'unknown'
  /** An administrator must say yes before a new device may be used. */
  needsApproval: boolean
}

export type DeviceRow = Omit<OwnDevice, 'isThis'> & {
  ownerId: string
  ownerName: string
  revokedAt: string | null
  revokedBecause: 'lost' | 'administrator' | null
  sessionCount: number
}

export type DevicePolicy = {
  admission: 'any' | 'enrolled'
  approval: 'person' | 'administrator'
  personalIdleMinutes: number
  wardSharedIdleMinutes: number
  kioskIdleMinutes: number
  unlockMinutes: number
  proofMinutes: number
}

export type DevicesProps = {
  devices: DeviceRow[]
  nextCursor: string | null
  total: number
  pending: number
  openFindings: number
  filter: { state: DeviceState | null; trust: DeviceTrust | null; owner: string | null }
  policy: DevicePolicy
  selfId: string
}

export type DevicePolicyProps = { policy: DevicePolicy; isHereEnrolled: boolean }

/** Initials, not the name: whoever passes a locked screen learns nobody's. */
export type LockedProps = {
  initials: string
  lockedAt: string
  validUntil: string
  hasPasskey: boolean
  mustUsePasskey: boolean
}

export type FindingOutcome = 'one_person' | 'shared_account' | 'intruder'

export type Finding = {
  id: string
  staffId: string
  staffName: string
  foundAt: string
  /** As the sessions stand in the log. */
  sessionRefs: [string, string]
  /** Null where the browser was not enrolled. */
  deviceNames: [string | null, string | null]
  closedAt: string | null
  closedByName: string | null
  outcome: FindingOutcome | null
  note: string | null
}

export type FindingsProps = { findings: Finding[]; nextCursor: string | null; selfId: string }
