import type { Words } from '#app/privacy/words'

/**
 * What the core does with personal data. Each record of processing names the tables it keeps, so
 * that a table nobody answers for fails a test and its categories follow from the columns.
 */
export type CoreActivity = {
  id: string
  name: Words
  purpose: Words
  legalBasis: Words
  dataSubjects: Words
  retention: Words
  security: Words
  tables: readonly string[]
}

const encrypted: Words = {
  en: 'AES-256-GCM with keys of the tenant’s own, roles, two factors, a log of every access',
  nb: 'AES-256-GCM med virksomhetens egne nøkler, roller, to faktorer, logg over all tilgang',
}

export const coreActivities: readonly CoreActivity[] = [
  {
    id: 'patient_record',
    name: { en: 'Patient record', nb: 'Pasientjournal' },
    purpose: {
      en: 'Give, document and coordinate health care',
      nb: 'Yte, dokumentere og samordne helsehjelp',
    },
    legalBasis: {
      en: 'GDPR articles 6(1)(c) and 9(2)(h); Patient Records Act',
      nb: 'Personvernforordningen artikkel 6 nr. 1 c og 9 nr. 2 h; pasientjournalloven',
    },
    dataSubjects: { en: 'Patients', nb: 'Pasienter' },
    retention: {
      en: 'As long as health care requires, then as the law on archives says',
      nb: 'Så lenge helsehjelpen krever det, deretter etter arkivlovgivningen',
    },
    security: encrypted,
    tables: [
      'patients',
      'patient_tokens',
      'patient_keys',
      'patient_erasures',
      'key_usage',
      'episodes',
      'episode_records',
      'entries',
      'entry_versions',
      'kept_resources',
      'access_requests',
      'access_blocks',
      'entry_blocks',
      'address_protections',
      'emergency_accesses',
    ],
  },
  {
    id: 'access_log',
    name: { en: 'Log of access', nb: 'Tilgangslogg' },
    purpose: {
      en: 'Show who has read or changed what, and find misuse',
      nb: 'Vise hvem som har lest eller endret hva, og avdekke misbruk',
    },
    legalBasis: {
      en: 'GDPR articles 6(1)(c) and 32; Patient Records Act section 22',
      nb: 'Personvernforordningen artikkel 6 nr. 1 c og 32; pasientjournalloven § 22',
    },
    dataSubjects: { en: 'Staff, patients', nb: 'Ansatte, pasienter' },
    retention: {
      en: 'As long as the record it speaks of',
      nb: 'Like lenge som journalen den gjelder',
    },
    security: {
      en: 'Append-only, chained and signed; read by the privacy officer',
      nb: 'Kan bare legges til, kjedet og signert; leses av personvernombudet',
    },
    tables: ['audit_events', 'audit_chain', 'audit_heads', 'audit_sealer', 'disclosures'],
  },
  {
    id: 'staff_accounts',
    name: { en: 'Staff accounts', nb: 'Brukerkontoer for ansatte' },
    purpose: {
      en: 'Know who works here, and let them in with two factors',
      nb: 'Vite hvem som arbeider her, og slippe dem inn med to faktorer',
    },
    legalBasis: {
      en: 'GDPR article 6(1)(c) and (e)',
      nb: 'Personvernforordningen artikkel 6 nr. 1 c og e',
    },
    dataSubjects: {
      en: 'Staff, and operators who came in with support',
      nb: 'Ansatte, og operatører som kom inn for å gi støtte',
    },
    retention: {
      en: 'The employment, then as long as the log names them',
      nb: 'Ansettelsen, deretter så lenge loggen viser til dem',
    },
    security: {
      en: 'Names encrypted, passphrases as argon2id hashes, sessions end by themselves',
      nb: 'Navn kryptert, passfraser som argon2id-hasher, økter avsluttes av seg selv',
    },
    tables: [
      'units',
      'staff',
      'staff_factors',
      'staff_passkeys',
      'staff_recovery_codes',
      'staff_notices',
      'spent_challenges',
      'sign_in_policy',
      'staff_identities',
      'assignments',
      'set_up_links',
      'sessions',
      'session_findings',
      'devices',
      'device_policy',
      'sign_in_throttles',
      'assignment_records',
      'staff_states',
      'staff_tokens',
      'factor_resets',
      'staff_devices',
      'recovery_requests',
      'recovery_links',
      'federation_connections',
      'federation_periods',
      'federation_group_roles',
      'federated_identities',
      'federation_invitations',
      'federation_requests',
      'federation_spent',
      'sealed_account_uses',
      'saml_signing_keys',
      'approvals',
      'support_grants',
      'known_operators',
      'operator_acts',
      'unit_reviewers',
      'recertification_rounds',
      'recertification_lists',
      'recertification_rights',
      'staff_imports',
      'credential_services',
      'credential_attestations',
    ],
  },
  {
    id: 'messages',
    name: { en: 'Messages to patients', nb: 'Meldinger til pasienter' },
    purpose: {
      en: 'Tell patients that something waits for them; the message says no more',
      nb: 'Si fra til pasienter om at noe venter; meldingen sier ikke mer',
    },
    legalBasis: {
      en: 'GDPR articles 6(1)(c) and 9(2)(h)',
      nb: 'Personvernforordningen artikkel 6 nr. 1 c og 9 nr. 2 h',
    },
    dataSubjects: { en: 'Patients', nb: 'Pasienter' },
    retention: { en: 'As the patient record', nb: 'Som pasientjournalen' },
    security: encrypted,
    tables: ['deliveries', 'delivery_transitions', 'mail_relays'],
  },
  {
    id: 'staff_mail',
    name: { en: 'Mail to staff about their account', nb: 'E-post til ansatte om kontoen deres' },
    purpose: {
      en: 'Tell staff what happened to their sign-in, and let them mend it',
      nb: 'Si fra til ansatte om hva som skjer med innloggingen deres, og la dem rette opp',
    },
    legalBasis: {
      en: 'GDPR articles 6(1)(c) and 32',
      nb: 'Personvernforordningen artikkel 6 nr. 1 c og 32',
    },
    dataSubjects: { en: 'Staff', nb: 'Ansatte' },
    retention: {
      en: 'The employment; what a mail says is deleted when it has left',
      nb: 'Ansettelsen; det e-posten sier, slettes når den er sendt',
    },
    security: encrypted,
    tables: ['staff_notice_addresses', 'staff_deliveries', 'staff_delivery_transitions'],
  },
  {
    id: 'processor_control',
    name: { en: 'Control of processors', nb: 'Styring av databehandlere' },
    purpose: {
      en: 'Decide who may receive data, and prove it',
      nb: 'Bestemme hvem som kan motta opplysninger, og dokumentere det',
    },
    legalBasis: {
      en: 'GDPR articles 6(1)(c), 28 and 30',
      nb: 'Personvernforordningen artikkel 6 nr. 1 c, 28 og 30',
    },
    dataSubjects: { en: 'Staff who decide', nb: 'Ansatte som bestemmer' },
    retention: {
      en: 'As long as the register answers for its past',
      nb: 'Så lenge registeret svarer for fortiden sin',
    },
    security: {
      en: 'Settings and secrets encrypted; changes in one transaction with register and log',
      nb: 'Innstillinger og hemmeligheter kryptert; endringer i samme transaksjon som register og logg',
    },
    tables: [
      'activations',
      'activation_intervals',
      'processor_agreements',
      'risk_assessments',
      'connection_tests',
      'plugin_breaches',
    ],
  },
]
