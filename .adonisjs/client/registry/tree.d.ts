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
  records: {
    patients: {
      index: typeof routes['records.patients.index']
      show: typeof routes['records.patients.show']
    }
    searches: {
      index: typeof routes['records.searches.index']
      store: typeof routes['records.searches.store']
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
    emergencyReviews: {
      index: typeof routes['access.emergency_reviews.index']
      store: typeof routes['access.emergency_reviews.store']
    }
    explanations: {
      index: typeof routes['access.explanations.index']
      store: typeof routes['access.explanations.store']
      show: typeof routes['access.explanations.show']
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
  keys: {
    keys: {
      index: typeof routes['keys.keys.index']
    }
  }
}
