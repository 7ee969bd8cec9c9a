import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'video_meetings.public.joins.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'video_meetings.public.joins.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'video_meetings.meetings.store': { paramsTuple: [ParamValue]; params: {'patientId': ParamValue} }
    'video_meetings.meetings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'video_meetings.meetings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'video_meetings.invitations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'http.home': { paramsTuple?: []; params?: {} }
    'http.languages.store': { paramsTuple?: []; params?: {} }
    'http.themes.store': { paramsTuple?: []; params?: {} }
    'auth.sign_ins.create': { paramsTuple?: []; params?: {} }
    'auth.sign_ins.store': { paramsTuple?: []; params?: {} }
    'auth.sign_in_codes.create': { paramsTuple?: []; params?: {} }
    'auth.sign_in_codes.store': { paramsTuple?: []; params?: {} }
    'auth.sign_in_passkeys.ask': { paramsTuple?: []; params?: {} }
    'auth.sign_in_passkeys.store': { paramsTuple?: []; params?: {} }
    'auth.sign_in_recovery_codes.create': { paramsTuple?: []; params?: {} }
    'auth.sign_in_recovery_codes.store': { paramsTuple?: []; params?: {} }
    'auth.sign_outs.store': { paramsTuple?: []; params?: {} }
    'auth.set_ups.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'auth.set_up_passphrases.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'auth.set_up_authenticators.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.show': { paramsTuple?: []; params?: {} }
    'account_proofs.ask': { paramsTuple?: []; params?: {} }
    'account_proofs.store_code': { paramsTuple?: []; params?: {} }
    'account_proofs.store_passkey': { paramsTuple?: []; params?: {} }
    'account_notices.store': { paramsTuple?: []; params?: {} }
    'account_passkeys.ask': { paramsTuple?: []; params?: {} }
    'account_passkeys.store': { paramsTuple?: []; params?: {} }
    'account_passkeys.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_authenticators.offer': { paramsTuple?: []; params?: {} }
    'account_authenticators.create': { paramsTuple?: []; params?: {} }
    'account_authenticators.store': { paramsTuple?: []; params?: {} }
    'account_authenticators.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_recovery_codes.store': { paramsTuple?: []; params?: {} }
    'account_passphrases.update': { paramsTuple?: []; params?: {} }
    'records.patients.index': { paramsTuple?: []; params?: {} }
    'records.searches.index': { paramsTuple?: []; params?: {} }
    'records.searches.store': { paramsTuple?: []; params?: {} }
    'records.patients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.contact_points.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.entries.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.access_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.signatures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.versions.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.versions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit.log.index': { paramsTuple?: []; params?: {} }
    'audit.patient_log.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_accesses.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_accesses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.request_answers.index': { paramsTuple?: []; params?: {} }
    'access.request_answers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.blocks.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.blocks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_reviews.index': { paramsTuple?: []; params?: {} }
    'access.emergency_reviews.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.explanations.index': { paramsTuple?: []; params?: {} }
    'access.explanations.store': { paramsTuple?: []; params?: {} }
    'access.explanations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plugins.plugins.index': { paramsTuple?: []; params?: {} }
    'plugins.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.settings.update': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.connection_tests.store': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.agreements.store': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.risk_assessments.store': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.activations.store': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.activations.destroy': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'privacy.notices.show': { paramsTuple?: []; params?: {} }
    'privacy.claims.index': { paramsTuple?: []; params?: {} }
    'privacy.registers.show': { paramsTuple?: []; params?: {} }
    'privacy.registers.json': { paramsTuple?: []; params?: {} }
    'privacy.registers.csv': { paramsTuple?: []; params?: {} }
    'deliveries.deliveries.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'monitoring.health.live': { paramsTuple?: []; params?: {} }
    'monitoring.health.ready': { paramsTuple?: []; params?: {} }
    'monitoring.console.index': { paramsTuple?: []; params?: {} }
    'people.people.index': { paramsTuple?: []; params?: {} }
    'people.people.store': { paramsTuple?: []; params?: {} }
    'people.people_searches.store': { paramsTuple?: []; params?: {} }
    'people.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.assignments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.assignment_endings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'assignment': ParamValue} }
    'people.set_up_links.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.suspensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.suspensions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.factor_resets.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.person_sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.units.index': { paramsTuple?: []; params?: {} }
    'people.units.store': { paramsTuple?: []; params?: {} }
    'people.units.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.unit_access.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sessions.own_sessions.index': { paramsTuple?: []; params?: {} }
    'sessions.own_sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'sessions.own_sessions.destroy': { paramsTuple: [ParamValue]; params: {'session': ParamValue} }
    'keys.keys.index': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'video_meetings.public.joins.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'video_meetings.meetings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'http.home': { paramsTuple?: []; params?: {} }
    'auth.sign_ins.create': { paramsTuple?: []; params?: {} }
    'auth.sign_in_codes.create': { paramsTuple?: []; params?: {} }
    'auth.sign_in_recovery_codes.create': { paramsTuple?: []; params?: {} }
    'auth.set_ups.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.show': { paramsTuple?: []; params?: {} }
    'account_authenticators.create': { paramsTuple?: []; params?: {} }
    'records.patients.index': { paramsTuple?: []; params?: {} }
    'records.searches.index': { paramsTuple?: []; params?: {} }
    'records.patients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.versions.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit.log.index': { paramsTuple?: []; params?: {} }
    'audit.patient_log.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.request_answers.index': { paramsTuple?: []; params?: {} }
    'access.blocks.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_reviews.index': { paramsTuple?: []; params?: {} }
    'access.explanations.index': { paramsTuple?: []; params?: {} }
    'access.explanations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plugins.plugins.index': { paramsTuple?: []; params?: {} }
    'plugins.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'privacy.notices.show': { paramsTuple?: []; params?: {} }
    'privacy.claims.index': { paramsTuple?: []; params?: {} }
    'privacy.registers.show': { paramsTuple?: []; params?: {} }
    'privacy.registers.json': { paramsTuple?: []; params?: {} }
    'privacy.registers.csv': { paramsTuple?: []; params?: {} }
    'deliveries.deliveries.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'monitoring.health.live': { paramsTuple?: []; params?: {} }
    'monitoring.health.ready': { paramsTuple?: []; params?: {} }
    'monitoring.console.index': { paramsTuple?: []; params?: {} }
    'people.people.index': { paramsTuple?: []; params?: {} }
    'people.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.units.index': { paramsTuple?: []; params?: {} }
    'people.unit_access.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sessions.own_sessions.index': { paramsTuple?: []; params?: {} }
    'keys.keys.index': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'video_meetings.public.joins.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'video_meetings.meetings.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'http.home': { paramsTuple?: []; params?: {} }
    'auth.sign_ins.create': { paramsTuple?: []; params?: {} }
    'auth.sign_in_codes.create': { paramsTuple?: []; params?: {} }
    'auth.sign_in_recovery_codes.create': { paramsTuple?: []; params?: {} }
    'auth.set_ups.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'accounts.show': { paramsTuple?: []; params?: {} }
    'account_authenticators.create': { paramsTuple?: []; params?: {} }
    'records.patients.index': { paramsTuple?: []; params?: {} }
    'records.searches.index': { paramsTuple?: []; params?: {} }
    'records.patients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.versions.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit.log.index': { paramsTuple?: []; params?: {} }
    'audit.patient_log.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.request_answers.index': { paramsTuple?: []; params?: {} }
    'access.blocks.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_reviews.index': { paramsTuple?: []; params?: {} }
    'access.explanations.index': { paramsTuple?: []; params?: {} }
    'access.explanations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plugins.plugins.index': { paramsTuple?: []; params?: {} }
    'plugins.plugins.show': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'privacy.notices.show': { paramsTuple?: []; params?: {} }
    'privacy.claims.index': { paramsTuple?: []; params?: {} }
    'privacy.registers.show': { paramsTuple?: []; params?: {} }
    'privacy.registers.json': { paramsTuple?: []; params?: {} }
    'privacy.registers.csv': { paramsTuple?: []; params?: {} }
    'deliveries.deliveries.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'monitoring.health.live': { paramsTuple?: []; params?: {} }
    'monitoring.health.ready': { paramsTuple?: []; params?: {} }
    'monitoring.console.index': { paramsTuple?: []; params?: {} }
    'people.people.index': { paramsTuple?: []; params?: {} }
    'people.people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.units.index': { paramsTuple?: []; params?: {} }
    'people.unit_access.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sessions.own_sessions.index': { paramsTuple?: []; params?: {} }
    'keys.keys.index': { paramsTuple?: []; params?: {} }
  }
  POST: {
    'video_meetings.public.joins.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'video_meetings.meetings.store': { paramsTuple: [ParamValue]; params: {'patientId': ParamValue} }
    'video_meetings.invitations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'http.languages.store': { paramsTuple?: []; params?: {} }
    'http.themes.store': { paramsTuple?: []; params?: {} }
    'auth.sign_ins.store': { paramsTuple?: []; params?: {} }
    'auth.sign_in_codes.store': { paramsTuple?: []; params?: {} }
    'auth.sign_in_passkeys.ask': { paramsTuple?: []; params?: {} }
    'auth.sign_in_passkeys.store': { paramsTuple?: []; params?: {} }
    'auth.sign_in_recovery_codes.store': { paramsTuple?: []; params?: {} }
    'auth.sign_outs.store': { paramsTuple?: []; params?: {} }
    'auth.set_up_passphrases.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'auth.set_up_authenticators.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'account_proofs.ask': { paramsTuple?: []; params?: {} }
    'account_proofs.store_code': { paramsTuple?: []; params?: {} }
    'account_proofs.store_passkey': { paramsTuple?: []; params?: {} }
    'account_notices.store': { paramsTuple?: []; params?: {} }
    'account_passkeys.ask': { paramsTuple?: []; params?: {} }
    'account_passkeys.store': { paramsTuple?: []; params?: {} }
    'account_authenticators.offer': { paramsTuple?: []; params?: {} }
    'account_authenticators.store': { paramsTuple?: []; params?: {} }
    'account_recovery_codes.store': { paramsTuple?: []; params?: {} }
    'records.searches.store': { paramsTuple?: []; params?: {} }
    'records.entries.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.access_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.signatures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.versions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_accesses.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.request_answers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_reviews.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.explanations.store': { paramsTuple?: []; params?: {} }
    'plugins.connection_tests.store': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.agreements.store': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.risk_assessments.store': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'plugins.activations.store': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'people.people.store': { paramsTuple?: []; params?: {} }
    'people.people_searches.store': { paramsTuple?: []; params?: {} }
    'people.assignments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.assignment_endings.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'assignment': ParamValue} }
    'people.set_up_links.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.suspensions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.factor_resets.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.units.store': { paramsTuple?: []; params?: {} }
  }
  DELETE: {
    'video_meetings.meetings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_authenticators.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_accesses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.blocks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plugins.activations.destroy': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'people.suspensions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.person_sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sessions.own_sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'sessions.own_sessions.destroy': { paramsTuple: [ParamValue]; params: {'session': ParamValue} }
  }
  PUT: {
    'account_passkeys.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_passphrases.update': { paramsTuple?: []; params?: {} }
    'records.contact_points.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plugins.settings.update': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'people.units.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}