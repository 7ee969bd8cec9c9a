/* eslint-disable prettier/prettier */
import type { routes } from './index.ts'

export interface ApiDefinition {
  videoMeetings: {
    public: {
      joins: {
        show: typeof routes['video_meetings.public.joins.show']
        store: typeof routes['video_meetings.public.joins.store']
      }
    }
    meetings: {
      store: typeof routes['video_meetings.meetings.store']
      show: typeof routes['video_meetings.meetings.show']
      destroy: typeof routes['video_meetings.meetings.destroy']
    }
    invitations: {
      store: typeof routes['video_meetings.invitations.store']
    }
  }
  http: {
    home: typeof routes['http.home']
    languages: {
      store: typeof routes['http.languages.store']
    }
    themes: {
      store: typeof routes['http.themes.store']
    }
  }
  auth: {
    signIns: {
      create: typeof routes['auth.sign_ins.create']
      store: typeof routes['auth.sign_ins.store']
    }
    signInCodes: {
      create: typeof routes['auth.sign_in_codes.create']
      store: typeof routes['auth.sign_in_codes.store']
    }
    signInPasskeys: {
      ask: typeof routes['auth.sign_in_passkeys.ask']
      store: typeof routes['auth.sign_in_passkeys.store']
    }
    signInRecoveryCodes: {
      create: typeof routes['auth.sign_in_recovery_codes.create']
      store: typeof routes['auth.sign_in_recovery_codes.store']
    }
    signOuts: {
      store: typeof routes['auth.sign_outs.store']
    }
    setUps: {
      show: typeof routes['auth.set_ups.show']
    }
    setUpPassphrases: {
      store: typeof routes['auth.set_up_passphrases.store']
    }
    setUpPasskeys: {
      ask: typeof routes['auth.set_up_passkeys.ask']
      store: typeof routes['auth.set_up_passkeys.store']
    }
    setUpAuthenticators: {
      store: typeof routes['auth.set_up_authenticators.store']
    }
  }
  accounts: {
    show: typeof routes['accounts.show']
  }
  accountProofs: {
    ask: typeof routes['account_proofs.ask']
    storeCode: typeof routes['account_proofs.store_code']
    storePasskey: typeof routes['account_proofs.store_passkey']
  }
  accountNotices: {
    store: typeof routes['account_notices.store']
  }
  accountPasskeys: {
    ask: typeof routes['account_passkeys.ask']
    store: typeof routes['account_passkeys.store']
    update: typeof routes['account_passkeys.update']
    destroy: typeof routes['account_passkeys.destroy']
  }
  accountAuthenticators: {
    offer: typeof routes['account_authenticators.offer']
    create: typeof routes['account_authenticators.create']
    store: typeof routes['account_authenticators.store']
    destroy: typeof routes['account_authenticators.destroy']
  }
  accountRecoveryCodes: {
    store: typeof routes['account_recovery_codes.store']
  }
  accountPassphrases: {
    update: typeof routes['account_passphrases.update']
  }
  device: {
    deviceProofs: {
      ask: typeof routes['device.device_proofs.ask']
      store: typeof routes['device.device_proofs.store']
    }
  }
  ownDevice: {
    ownDevices: {
      store: typeof routes['own_device.own_devices.store']
      destroy: typeof routes['own_device.own_devices.destroy']
    }
  }
  devices: {
    devices: {
      index: typeof routes['devices.devices.index']
      update: typeof routes['devices.devices.update']
      destroy: typeof routes['devices.devices.destroy']
    }
    devicePolicies: {
      show: typeof routes['devices.device_policies.show']
      update: typeof routes['devices.device_policies.update']
    }
    deviceApprovals: {
      store: typeof routes['devices.device_approvals.store']
    }
  }
  findings: {
    sessionFindings: {
      index: typeof routes['findings.session_findings.index']
      update: typeof routes['findings.session_findings.update']
    }
  }
  lock: {
    lockedScreens: {
      show: typeof routes['lock.locked_screens.show']
      store: typeof routes['lock.locked_screens.store']
      destroy: typeof routes['lock.locked_screens.destroy']
    }
    unlocks: {
      storeCode: typeof routes['lock.unlocks.store_code']
      ask: typeof routes['lock.unlocks.ask']
      storePasskey: typeof routes['lock.unlocks.store_passkey']
    }
  }
  sessionRenewal: typeof routes['session_renewal']
  records: {
    patients: {
      index: typeof routes['records.patients.index']
      show: typeof routes['records.patients.show']
    }
    searches: {
      index: typeof routes['records.searches.index']
      store: typeof routes['records.searches.store']
    }
    shownFacts: {
      identifiers: typeof routes['records.shown_facts.identifiers']
      place: typeof routes['records.shown_facts.place']
    }
    contactPoints: {
      update: typeof routes['records.contact_points.update']
    }
    entries: {
      store: typeof routes['records.entries.store']
    }
    accessRequests: {
      store: typeof routes['records.access_requests.store']
    }
    drafts: {
      update: typeof routes['records.drafts.update']
      destroy: typeof routes['records.drafts.destroy']
    }
    signatures: {
      store: typeof routes['records.signatures.store']
    }
    versions: {
      index: typeof routes['records.versions.index']
      store: typeof routes['records.versions.store']
    }
  }
  audit: {
    log: {
      index: typeof routes['audit.log.index']
    }
    patientLog: {
      show: typeof routes['audit.patient_log.show']
    }
  }
  access: {
    emergencyAccesses: {
      store: typeof routes['access.emergency_accesses.store']
      destroy: typeof routes['access.emergency_accesses.destroy']
    }
    requestAnswers: {
      index: typeof routes['access.request_answers.index']
      store: typeof routes['access.request_answers.store']
    }
    blocks: {
      index: typeof routes['access.blocks.index']
      store: typeof routes['access.blocks.store']
      destroy: typeof routes['access.blocks.destroy']
    }
    addressProtections: {
      store: typeof routes['access.address_protections.store']
      destroy: typeof routes['access.address_protections.destroy']
    }
    entryBlocks: {
      store: typeof routes['access.entry_blocks.store']
      destroy: typeof routes['access.entry_blocks.destroy']
    }
    emergencyReviews: {
      index: typeof routes['access.emergency_reviews.index']
      store: typeof routes['access.emergency_reviews.store']
    }
    emergencyAlarms: {
      store: typeof routes['access.emergency_alarms.store']
    }
    colleagueReadings: {
      index: typeof routes['access.colleague_readings.index']
    }
    explanations: {
      index: typeof routes['access.explanations.index']
      store: typeof routes['access.explanations.store']
      show: typeof routes['access.explanations.show']
    }
  }
  approvals: {
    approvals: {
      index: typeof routes['approvals.approvals.index']
      store: typeof routes['approvals.approvals.store']
      destroy: typeof routes['approvals.approvals.destroy']
    }
    fourEyesPolicies: {
      update: typeof routes['approvals.four_eyes_policies.update']
    }
  }
  support: {
    console: {
      consoleSupport: {
        index: typeof routes['support.console.console_support.index']
        store: typeof routes['support.console.console_support.store']
        show: typeof routes['support.console.console_support.show']
        enter: typeof routes['support.console.console_support.enter']
      }
    }
    arrivals: {
      create: typeof routes['support.arrivals.create']
      show: typeof routes['support.arrivals.show']
      store: typeof routes['support.arrivals.store']
      destroy: typeof routes['support.arrivals.destroy']
    }
    presences: {
      show: typeof routes['support.presences.show']
    }
    supportGrants: {
      index: typeof routes['support.support_grants.index']
      answer: typeof routes['support.support_grants.answer']
      store: typeof routes['support.support_grants.store']
      end: typeof routes['support.support_grants.end']
    }
  }
  plugins: {
    plugins: {
      index: typeof routes['plugins.plugins.index']
      show: typeof routes['plugins.plugins.show']
    }
    settings: {
      update: typeof routes['plugins.settings.update']
    }
    connectionTests: {
      store: typeof routes['plugins.connection_tests.store']
    }
    agreements: {
      store: typeof routes['plugins.agreements.store']
    }
    riskAssessments: {
      store: typeof routes['plugins.risk_assessments.store']
    }
    activations: {
      store: typeof routes['plugins.activations.store']
      destroy: typeof routes['plugins.activations.destroy']
    }
  }
  privacy: {
    notices: {
      show: typeof routes['privacy.notices.show']
    }
    claims: {
      index: typeof routes['privacy.claims.index']
    }
    registers: {
      show: typeof routes['privacy.registers.show']
      json: typeof routes['privacy.registers.json']
      csv: typeof routes['privacy.registers.csv']
    }
  }
  deliveries: {
    deliveries: {
      index: typeof routes['deliveries.deliveries.index']
    }
  }
  monitoring: {
    health: {
      live: typeof routes['monitoring.health.live']
      ready: typeof routes['monitoring.health.ready']
    }
    console: {
      index: typeof routes['monitoring.console.index']
    }
  }
  people: {
    people: {
      index: typeof routes['people.people.index']
      store: typeof routes['people.people.store']
      show: typeof routes['people.people.show']
    }
    peopleSearches: {
      store: typeof routes['people.people_searches.store']
    }
    assignments: {
      store: typeof routes['people.assignments.store']
    }
    assignmentEndings: {
      store: typeof routes['people.assignment_endings.store']
    }
    setUpLinks: {
      store: typeof routes['people.set_up_links.store']
    }
    suspensions: {
      store: typeof routes['people.suspensions.store']
      destroy: typeof routes['people.suspensions.destroy']
    }
    factorResets: {
      store: typeof routes['people.factor_resets.store']
    }
    personSessions: {
      destroy: typeof routes['people.person_sessions.destroy']
    }
    units: {
      index: typeof routes['people.units.index']
      store: typeof routes['people.units.store']
      update: typeof routes['people.units.update']
    }
    unitAccess: {
      show: typeof routes['people.unit_access.show']
    }
  }
  sessions: {
    ownSessions: {
      index: typeof routes['sessions.own_sessions.index']
      destroyOthers: typeof routes['sessions.own_sessions.destroy_others']
      destroy: typeof routes['sessions.own_sessions.destroy']
    }
  }
  recertification: {
    rounds: {
      index: typeof routes['recertification.rounds.index']
      store: typeof routes['recertification.rounds.store']
      show: typeof routes['recertification.rounds.show']
    }
    reviewers: {
      store: typeof routes['recertification.reviewers.store']
      update: typeof routes['recertification.reviewers.update']
    }
    roundLists: {
      show: typeof routes['recertification.round_lists.show']
    }
    roundResults: {
      show: typeof routes['recertification.round_results.show']
    }
  }
  reviews: {
    reviews: {
      index: typeof routes['reviews.reviews.index']
      show: typeof routes['reviews.reviews.show']
    }
    answers: {
      update: typeof routes['reviews.answers.update']
      destroy: typeof routes['reviews.answers.destroy']
      store: typeof routes['reviews.answers.store']
    }
    submissions: {
      store: typeof routes['reviews.submissions.store']
    }
  }
  credentials: {
    credentials: {
      index: typeof routes['credentials.credentials.index']
    }
    attestations: {
      store: typeof routes['credentials.attestations.store']
    }
    credentialServices: {
      store: typeof routes['credentials.credential_services.store']
      destroy: typeof routes['credentials.credential_services.destroy']
    }
  }
  staffImport: {
    staffImports: {
      index: typeof routes['staff_import.staff_imports.index']
      store: typeof routes['staff_import.staff_imports.store']
      show: typeof routes['staff_import.staff_imports.show']
    }
    importApplications: {
      store: typeof routes['staff_import.import_applications.store']
      show: typeof routes['staff_import.import_applications.show']
    }
    importLinks: {
      store: typeof routes['staff_import.import_links.store']
    }
  }
  notices: {
    noticeAddresses: {
      show: typeof routes['notices.notice_addresses.show']
      confirm: typeof routes['notices.notice_addresses.confirm']
      update: typeof routes['notices.notice_addresses.update']
      destroy: typeof routes['notices.notice_addresses.destroy']
    }
  }
  recovery: {
    recoveryRequests: {
      create: typeof routes['recovery.recovery_requests.create']
      store: typeof routes['recovery.recovery_requests.store']
      sent: typeof routes['recovery.recovery_requests.sent']
    }
    recoveredPassphrases: {
      enter: typeof routes['recovery.recovered_passphrases.enter']
      create: typeof routes['recovery.recovered_passphrases.create']
      store: typeof routes['recovery.recovered_passphrases.store']
    }
  }
  keys: {
    keys: {
      index: typeof routes['keys.keys.index']
    }
  }
  federation: {
    federatedSignIns: {
      create: typeof routes['federation.federated_sign_ins.create']
      store: typeof routes['federation.federated_sign_ins.store']
    }
    federationAnswers: {
      show: typeof routes['federation.federation_answers.show']
      store: typeof routes['federation.federation_answers.store']
    }
    samlMetadata: {
      show: typeof routes['federation.saml_metadata.show']
    }
    federationInvitations: {
      show: typeof routes['federation.federation_invitations.show']
      store: typeof routes['federation.federation_invitations.store']
    }
    signInFactors: {
      create: typeof routes['federation.sign_in_factors.create']
      store: typeof routes['federation.sign_in_factors.store']
    }
    accountConnections: {
      create: typeof routes['federation.account_connections.create']
      store: typeof routes['federation.account_connections.store']
      destroy: typeof routes['federation.account_connections.destroy']
    }
    connections: {
      index: typeof routes['federation.connections.index']
      create: typeof routes['federation.connections.create']
      show: typeof routes['federation.connections.show']
      store: typeof routes['federation.connections.store']
      update: typeof routes['federation.connections.update']
    }
    federatedOnly: {
      update: typeof routes['federation.federated_only.update']
    }
    sealedAccounts: {
      store: typeof routes['federation.sealed_accounts.store']
      destroy: typeof routes['federation.sealed_accounts.destroy']
    }
    sealedUses: {
      update: typeof routes['federation.sealed_uses.update']
    }
    connectionTests: {
      store: typeof routes['federation.connection_tests.store']
    }
    connectionActivations: {
      store: typeof routes['federation.connection_activations.store']
      destroy: typeof routes['federation.connection_activations.destroy']
    }
    samlReadings: {
      store: typeof routes['federation.saml_readings.store']
    }
    groupRoles: {
      store: typeof routes['federation.group_roles.store']
      destroy: typeof routes['federation.group_roles.destroy']
    }
    personConnections: {
      store: typeof routes['federation.person_connections.store']
      destroy: typeof routes['federation.person_connections.destroy']
    }
  }
}
