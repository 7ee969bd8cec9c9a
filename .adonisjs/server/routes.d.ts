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
    'auth.set_up_passkeys.ask': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'auth.set_up_passkeys.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
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
    'device.device_proofs.ask': { paramsTuple?: []; params?: {} }
    'device.device_proofs.store': { paramsTuple?: []; params?: {} }
    'own_device.own_devices.store': { paramsTuple?: []; params?: {} }
    'own_device.own_devices.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'devices.devices.index': { paramsTuple?: []; params?: {} }
    'devices.device_policies.show': { paramsTuple?: []; params?: {} }
    'devices.device_policies.update': { paramsTuple?: []; params?: {} }
    'devices.devices.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'devices.devices.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'devices.device_approvals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'findings.session_findings.index': { paramsTuple?: []; params?: {} }
    'findings.session_findings.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'lock.locked_screens.show': { paramsTuple?: []; params?: {} }
    'lock.locked_screens.store': { paramsTuple?: []; params?: {} }
    'lock.unlocks.store_code': { paramsTuple?: []; params?: {} }
    'lock.unlocks.ask': { paramsTuple?: []; params?: {} }
    'lock.unlocks.store_passkey': { paramsTuple?: []; params?: {} }
    'lock.locked_screens.destroy': { paramsTuple?: []; params?: {} }
    'session_renewal': { paramsTuple?: []; params?: {} }
    'records.patients.index': { paramsTuple?: []; params?: {} }
    'records.searches.index': { paramsTuple?: []; params?: {} }
    'records.searches.store': { paramsTuple?: []; params?: {} }
    'records.patients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.shown_facts.identifiers': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.shown_facts.place': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.contact_points.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.entries.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.access_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
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
    'access.address_protections.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.address_protections.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.entry_blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.entry_blocks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_reviews.index': { paramsTuple?: []; params?: {} }
    'access.emergency_reviews.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_alarms.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.colleague_readings.index': { paramsTuple?: []; params?: {} }
    'access.explanations.index': { paramsTuple?: []; params?: {} }
    'access.explanations.store': { paramsTuple?: []; params?: {} }
    'access.explanations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'approvals.approvals.index': { paramsTuple?: []; params?: {} }
    'approvals.approvals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'approvals.approvals.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'approvals.four_eyes_policies.update': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'support.console.console_support.index': { paramsTuple?: []; params?: {} }
    'support.console.console_support.store': { paramsTuple?: []; params?: {} }
    'support.console.console_support.show': { paramsTuple: [ParamValue]; params: {'grant': ParamValue} }
    'support.console.console_support.enter': { paramsTuple: [ParamValue]; params: {'grant': ParamValue} }
    'support.arrivals.create': { paramsTuple: [ParamValue]; params: {'grant': ParamValue} }
    'support.arrivals.show': { paramsTuple?: []; params?: {} }
    'support.arrivals.store': { paramsTuple?: []; params?: {} }
    'support.presences.show': { paramsTuple?: []; params?: {} }
    'support.arrivals.destroy': { paramsTuple?: []; params?: {} }
    'support.support_grants.index': { paramsTuple?: []; params?: {} }
    'support.support_grants.answer': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'support.support_grants.store': { paramsTuple?: []; params?: {} }
    'support.support_grants.end': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
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
    'recertification.rounds.index': { paramsTuple?: []; params?: {} }
    'recertification.rounds.store': { paramsTuple?: []; params?: {} }
    'recertification.reviewers.store': { paramsTuple?: []; params?: {} }
    'recertification.round_lists.show': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'recertification.reviewers.update': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'recertification.rounds.show': { paramsTuple: [ParamValue]; params: {'round': ParamValue} }
    'recertification.round_results.show': { paramsTuple: [ParamValue]; params: {'round': ParamValue} }
    'reviews.reviews.index': { paramsTuple?: []; params?: {} }
    'reviews.reviews.show': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'reviews.answers.update': { paramsTuple: [ParamValue,ParamValue]; params: {'list': ParamValue,'right': ParamValue} }
    'reviews.answers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'list': ParamValue,'right': ParamValue} }
    'reviews.answers.store': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'reviews.submissions.store': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'credentials.credentials.index': { paramsTuple?: []; params?: {} }
    'credentials.attestations.store': { paramsTuple?: []; params?: {} }
    'credentials.credential_services.store': { paramsTuple?: []; params?: {} }
    'credentials.credential_services.destroy': { paramsTuple: [ParamValue]; params: {'service': ParamValue} }
    'staff_import.staff_imports.index': { paramsTuple?: []; params?: {} }
    'staff_import.staff_imports.store': { paramsTuple?: []; params?: {} }
    'staff_import.staff_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'staff_import.import_applications.store': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'staff_import.import_applications.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'staff_import.import_links.store': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'notices.notice_addresses.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'notices.notice_addresses.confirm': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'notices.notice_addresses.update': { paramsTuple?: []; params?: {} }
    'notices.notice_addresses.destroy': { paramsTuple?: []; params?: {} }
    'recovery.recovery_requests.create': { paramsTuple?: []; params?: {} }
    'recovery.recovery_requests.store': { paramsTuple?: []; params?: {} }
    'recovery.recovery_requests.sent': { paramsTuple?: []; params?: {} }
    'recovery.recovered_passphrases.enter': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'recovery.recovered_passphrases.create': { paramsTuple?: []; params?: {} }
    'recovery.recovered_passphrases.store': { paramsTuple?: []; params?: {} }
    'keys.keys.index': { paramsTuple?: []; params?: {} }
    'federation.federated_sign_ins.create': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federated_sign_ins.store': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_answers.show': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_answers.store': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.saml_metadata.show': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_invitations.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'federation.federation_invitations.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'federation.sign_in_factors.create': { paramsTuple?: []; params?: {} }
    'federation.sign_in_factors.store': { paramsTuple?: []; params?: {} }
    'federation.account_connections.create': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.account_connections.store': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.account_connections.destroy': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.connections.index': { paramsTuple?: []; params?: {} }
    'federation.connections.create': { paramsTuple: [ParamValue]; params: {'protocol': ParamValue} }
    'federation.connections.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.connections.store': { paramsTuple?: []; params?: {} }
    'federation.federated_only.update': { paramsTuple?: []; params?: {} }
    'federation.sealed_accounts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.sealed_accounts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.sealed_uses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.connections.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.connection_tests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.connection_activations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.connection_activations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.saml_readings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.group_roles.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.group_roles.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'role': ParamValue} }
    'federation.person_connections.store': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
    'federation.person_connections.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
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
    'devices.devices.index': { paramsTuple?: []; params?: {} }
    'devices.device_policies.show': { paramsTuple?: []; params?: {} }
    'findings.session_findings.index': { paramsTuple?: []; params?: {} }
    'lock.locked_screens.show': { paramsTuple?: []; params?: {} }
    'records.patients.index': { paramsTuple?: []; params?: {} }
    'records.searches.index': { paramsTuple?: []; params?: {} }
    'records.patients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.versions.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit.log.index': { paramsTuple?: []; params?: {} }
    'audit.patient_log.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.request_answers.index': { paramsTuple?: []; params?: {} }
    'access.blocks.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_reviews.index': { paramsTuple?: []; params?: {} }
    'access.colleague_readings.index': { paramsTuple?: []; params?: {} }
    'access.explanations.index': { paramsTuple?: []; params?: {} }
    'access.explanations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'approvals.approvals.index': { paramsTuple?: []; params?: {} }
    'support.console.console_support.index': { paramsTuple?: []; params?: {} }
    'support.console.console_support.show': { paramsTuple: [ParamValue]; params: {'grant': ParamValue} }
    'support.arrivals.create': { paramsTuple: [ParamValue]; params: {'grant': ParamValue} }
    'support.arrivals.show': { paramsTuple?: []; params?: {} }
    'support.presences.show': { paramsTuple?: []; params?: {} }
    'support.support_grants.index': { paramsTuple?: []; params?: {} }
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
    'recertification.rounds.index': { paramsTuple?: []; params?: {} }
    'recertification.round_lists.show': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'recertification.rounds.show': { paramsTuple: [ParamValue]; params: {'round': ParamValue} }
    'recertification.round_results.show': { paramsTuple: [ParamValue]; params: {'round': ParamValue} }
    'reviews.reviews.index': { paramsTuple?: []; params?: {} }
    'reviews.reviews.show': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'credentials.credentials.index': { paramsTuple?: []; params?: {} }
    'staff_import.staff_imports.index': { paramsTuple?: []; params?: {} }
    'staff_import.staff_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'staff_import.import_applications.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'notices.notice_addresses.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'recovery.recovery_requests.create': { paramsTuple?: []; params?: {} }
    'recovery.recovery_requests.sent': { paramsTuple?: []; params?: {} }
    'recovery.recovered_passphrases.enter': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'recovery.recovered_passphrases.create': { paramsTuple?: []; params?: {} }
    'keys.keys.index': { paramsTuple?: []; params?: {} }
    'federation.federated_sign_ins.create': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_answers.show': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.saml_metadata.show': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_invitations.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'federation.sign_in_factors.create': { paramsTuple?: []; params?: {} }
    'federation.account_connections.create': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.connections.index': { paramsTuple?: []; params?: {} }
    'federation.connections.create': { paramsTuple: [ParamValue]; params: {'protocol': ParamValue} }
    'federation.connections.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
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
    'devices.devices.index': { paramsTuple?: []; params?: {} }
    'devices.device_policies.show': { paramsTuple?: []; params?: {} }
    'findings.session_findings.index': { paramsTuple?: []; params?: {} }
    'lock.locked_screens.show': { paramsTuple?: []; params?: {} }
    'records.patients.index': { paramsTuple?: []; params?: {} }
    'records.searches.index': { paramsTuple?: []; params?: {} }
    'records.patients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.versions.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'audit.log.index': { paramsTuple?: []; params?: {} }
    'audit.patient_log.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.request_answers.index': { paramsTuple?: []; params?: {} }
    'access.blocks.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_reviews.index': { paramsTuple?: []; params?: {} }
    'access.colleague_readings.index': { paramsTuple?: []; params?: {} }
    'access.explanations.index': { paramsTuple?: []; params?: {} }
    'access.explanations.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'approvals.approvals.index': { paramsTuple?: []; params?: {} }
    'support.console.console_support.index': { paramsTuple?: []; params?: {} }
    'support.console.console_support.show': { paramsTuple: [ParamValue]; params: {'grant': ParamValue} }
    'support.arrivals.create': { paramsTuple: [ParamValue]; params: {'grant': ParamValue} }
    'support.arrivals.show': { paramsTuple?: []; params?: {} }
    'support.presences.show': { paramsTuple?: []; params?: {} }
    'support.support_grants.index': { paramsTuple?: []; params?: {} }
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
    'recertification.rounds.index': { paramsTuple?: []; params?: {} }
    'recertification.round_lists.show': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'recertification.rounds.show': { paramsTuple: [ParamValue]; params: {'round': ParamValue} }
    'recertification.round_results.show': { paramsTuple: [ParamValue]; params: {'round': ParamValue} }
    'reviews.reviews.index': { paramsTuple?: []; params?: {} }
    'reviews.reviews.show': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'credentials.credentials.index': { paramsTuple?: []; params?: {} }
    'staff_import.staff_imports.index': { paramsTuple?: []; params?: {} }
    'staff_import.staff_imports.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'staff_import.import_applications.show': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'notices.notice_addresses.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'recovery.recovery_requests.create': { paramsTuple?: []; params?: {} }
    'recovery.recovery_requests.sent': { paramsTuple?: []; params?: {} }
    'recovery.recovered_passphrases.enter': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'recovery.recovered_passphrases.create': { paramsTuple?: []; params?: {} }
    'keys.keys.index': { paramsTuple?: []; params?: {} }
    'federation.federated_sign_ins.create': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_answers.show': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.saml_metadata.show': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_invitations.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'federation.sign_in_factors.create': { paramsTuple?: []; params?: {} }
    'federation.account_connections.create': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.connections.index': { paramsTuple?: []; params?: {} }
    'federation.connections.create': { paramsTuple: [ParamValue]; params: {'protocol': ParamValue} }
    'federation.connections.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
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
    'auth.set_up_passkeys.ask': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'auth.set_up_passkeys.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
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
    'device.device_proofs.ask': { paramsTuple?: []; params?: {} }
    'device.device_proofs.store': { paramsTuple?: []; params?: {} }
    'own_device.own_devices.store': { paramsTuple?: []; params?: {} }
    'own_device.own_devices.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'devices.device_approvals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'lock.locked_screens.store': { paramsTuple?: []; params?: {} }
    'lock.unlocks.store_code': { paramsTuple?: []; params?: {} }
    'lock.unlocks.ask': { paramsTuple?: []; params?: {} }
    'lock.unlocks.store_passkey': { paramsTuple?: []; params?: {} }
    'lock.locked_screens.destroy': { paramsTuple?: []; params?: {} }
    'session_renewal': { paramsTuple?: []; params?: {} }
    'records.searches.store': { paramsTuple?: []; params?: {} }
    'records.shown_facts.identifiers': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.shown_facts.place': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.entries.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.access_requests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.signatures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.versions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_accesses.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.request_answers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.address_protections.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.entry_blocks.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_reviews.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_alarms.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.explanations.store': { paramsTuple?: []; params?: {} }
    'approvals.approvals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'support.console.console_support.store': { paramsTuple?: []; params?: {} }
    'support.console.console_support.enter': { paramsTuple: [ParamValue]; params: {'grant': ParamValue} }
    'support.arrivals.store': { paramsTuple?: []; params?: {} }
    'support.arrivals.destroy': { paramsTuple?: []; params?: {} }
    'support.support_grants.answer': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'support.support_grants.store': { paramsTuple?: []; params?: {} }
    'support.support_grants.end': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
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
    'recertification.rounds.store': { paramsTuple?: []; params?: {} }
    'recertification.reviewers.store': { paramsTuple?: []; params?: {} }
    'reviews.answers.store': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'reviews.submissions.store': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'credentials.attestations.store': { paramsTuple?: []; params?: {} }
    'credentials.credential_services.store': { paramsTuple?: []; params?: {} }
    'staff_import.staff_imports.store': { paramsTuple?: []; params?: {} }
    'staff_import.import_applications.store': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'staff_import.import_links.store': { paramsTuple: [ParamValue]; params: {'import': ParamValue} }
    'notices.notice_addresses.confirm': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'recovery.recovery_requests.store': { paramsTuple?: []; params?: {} }
    'recovery.recovered_passphrases.store': { paramsTuple?: []; params?: {} }
    'federation.federated_sign_ins.store': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_answers.store': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.federation_invitations.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'federation.sign_in_factors.store': { paramsTuple?: []; params?: {} }
    'federation.account_connections.store': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.connections.store': { paramsTuple?: []; params?: {} }
    'federation.sealed_accounts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.sealed_uses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.connection_tests.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.connection_activations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.saml_readings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.group_roles.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.person_connections.store': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
  }
  DELETE: {
    'video_meetings.meetings.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_passkeys.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_authenticators.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'devices.devices.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.emergency_accesses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.blocks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.address_protections.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'access.entry_blocks.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'approvals.approvals.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plugins.activations.destroy': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'people.suspensions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.person_sessions.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sessions.own_sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'sessions.own_sessions.destroy': { paramsTuple: [ParamValue]; params: {'session': ParamValue} }
    'reviews.answers.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'list': ParamValue,'right': ParamValue} }
    'credentials.credential_services.destroy': { paramsTuple: [ParamValue]; params: {'service': ParamValue} }
    'notices.notice_addresses.destroy': { paramsTuple?: []; params?: {} }
    'federation.account_connections.destroy': { paramsTuple: [ParamValue]; params: {'connection': ParamValue} }
    'federation.sealed_accounts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.connection_activations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'federation.group_roles.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'role': ParamValue} }
    'federation.person_connections.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'person': ParamValue,'id': ParamValue} }
  }
  PUT: {
    'account_passkeys.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_passphrases.update': { paramsTuple?: []; params?: {} }
    'devices.device_policies.update': { paramsTuple?: []; params?: {} }
    'devices.devices.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'findings.session_findings.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.contact_points.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'records.drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'approvals.four_eyes_policies.update': { paramsTuple: [ParamValue]; params: {'kind': ParamValue} }
    'plugins.settings.update': { paramsTuple: [ParamValue]; params: {'plugin': ParamValue} }
    'people.units.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'recertification.reviewers.update': { paramsTuple: [ParamValue]; params: {'list': ParamValue} }
    'reviews.answers.update': { paramsTuple: [ParamValue,ParamValue]; params: {'list': ParamValue,'right': ParamValue} }
    'notices.notice_addresses.update': { paramsTuple?: []; params?: {} }
    'federation.federated_only.update': { paramsTuple?: []; params?: {} }
    'federation.connections.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}