import { none, type SchemaRules } from '#database/tenant/column_class'

/** Every table of a tenant's database, the schema `keystore` included; plugins bring their own rules. */
export const schemaRules: SchemaRules = {
  patient_keys: none('patient_id', 'wrapped', 'created_at'),
  units: none('id', 'name', 'created_at'),
  staff: {
    ...none('id', 'sign_in_name_index', 'state', 'passphrase_hash', 'locale', 'colour_scheme'),
    ...none('created_at', 'last_signed_in_at', 'name_indexed', 'passphrase_compromised_at'),
    ...none('is_sealed_account'),
    ...none('employee_number_index'),
    sign_in_name_sealed: 'identifier',
    employee_number_sealed: 'identifier',
    name_sealed: 'contact',
  },
  staff_factors: {
    ...none('id', 'staff_id', 'kind', 'confirmed_at', 'last_used_step', 'created_at'),
    secret_sealed: 'identifier',
  },
  assignments: {
    ...none('id', 'staff_id', 'role', 'unit_id', 'valid_from', 'valid_until'),
    ...none('federation_connection_id'),
  },
  set_up_links: none(
    'id',
    'staff_id',
    'token_hash',
    'created_at',
    'expires_at',
    'used_at',
    'address_id'
  ),
  sessions: {
    ...none('id_hash', 'staff_id', 'assurance', 'created_at', 'last_seen_at'),
    ...none('federation_connection_id'),
    ...none('device_id', 'idle_minutes', 'is_locked', 'address_hash'),
    data_sealed: 'identifier',
  },
  sign_in_throttles: none('key_hash', 'failures', 'window_started_at', 'blocked_until'),

  patients: {
    ...none('id', 'source_index', 'source_digest', 'version', 'created_at', 'updated_at'),
    summary_sealed: 'identifier',
    demographics_sealed: 'contact',
    source_sealed: 'health',
  },
  patient_tokens: none('token', 'patient_id'),
  episodes: {
    ...none('id', 'patient_id', 'unit_id', 'status', 'started_at', 'ended_at'),
    ...none('responsible_staff_id', 'source_index', 'created_at'),
    title_sealed: 'health',
  },
  episode_records: {
    ...none('id', 'episode_id', 'patient_id', 'unit_id', 'status', 'ended_at'),
    ...none('responsible_staff_id', 'recorded_at'),
  },
  entries: none(
    'id',
    'current_number',
    'patient_id',
    'episode_id',
    'state',
    'version',
    'author_staff_id',
    'source_index',
    'written_at',
    'created_at'
  ),
  entry_versions: {
    ...none('id', 'entry_id', 'number', 'content_digest', 'author_staff_id', 'written_at'),
    ...none('signed_by_staff_id', 'signed_at'),
    content_sealed: 'health',
  },
  kept_resources: {
    ...none('id', 'patient_id', 'resource_type', 'source_index', 'source_digest', 'created_at'),
    source_sealed: 'health',
  },
  access_requests: {
    ...none('id', 'patient_id', 'staff_id', 'state', 'asked_at'),
    ...none('answered_at', 'answered_by_staff_id', 'valid_until'),
    reason_sealed: 'health',
    answer_sealed: 'health',
  },
  emergency_accesses: {
    ...none('id', 'patient_id', 'staff_id', 'template', 'passed_block', 'opened_at', 'ends_at'),
    ...none('ended_at', 'reviewed_at', 'reviewer_staff_id', 'outcome'),
    note_sealed: 'health',
    review_note_sealed: 'health',
  },
  access_blocks: {
    ...none('id', 'patient_id', 'staff_id', 'unit_id', 'recorded_at', 'recorded_by_staff_id'),
    ...none('lifted_at', 'lifted_by_staff_id'),
    evidence_sealed: 'health',
    lift_evidence_sealed: 'health',
  },
  emergency_alarms: {
    ...none('id', 'emergency_id', 'staff_id', 'kind', 'raised_at', 'owner_staff_id', 'taken_at'),
    ...none('outcome', 'closed_at'),
  },
  address_protections: {
    ...none('id', 'patient_id', 'degree', 'source', 'recorded_at', 'recorded_by_staff_id'),
    ...none('lifted_at', 'lifted_by_staff_id'),
    reason_sealed: 'health',
    lift_reason_sealed: 'health',
  },
  entry_blocks: {
    ...none('id', 'patient_id', 'entry_id', 'staff_id', 'unit_id', 'recorded_at'),
    ...none('recorded_by_staff_id', 'lifted_at', 'lifted_by_staff_id'),
    evidence_sealed: 'health',
    lift_evidence_sealed: 'health',
  },
  staff_identities: none('staff_id', 'identifier_index', 'recorded_at'),

  audit_events: none(
    'id',
    'at',
    'action',
    'outcome',
    'actor_kind',
    'actor_id',
    'actor_role',
    'unit_id',
    'assurance',
    'session_ref',
    'request_id',
    'patient_id',
    'subject_type',
    'subject_id',
    'purpose',
    'reason',
    'rule_version',
    'details',
    'mac'
  ),
  audit_chain: none('sequence', 'event_id', 'event_digest', 'hash', 'epoch', 'mac', 'sealed_at'),
  audit_heads: none('sequence', 'hash', 'epoch', 'signed_at', 'previous_signature', 'signature'),
  audit_sealer: none('id', 'epoch', 'epoch_key_wrapped', 'updated_at'),
  audit_unsealed: none('event_id', 'at'),

  activations: {
    ...none('id', 'plugin_id', 'plugin_version', 'state', 'state_since', 'revision'),
    ...none('settings_changed_at', 'created_at', 'confirmed_reach'),
    settings_sealed: 'contact',
    secrets_sealed: 'contact',
  },
  activation_intervals: none(
    'id',
    'plugin_id',
    'plugin_version',
    'state',
    'from_at',
    'until_at',
    'processors',
    'activity',
    'by_staff_id'
  ),
  processor_agreements: none(
    'id',
    'plugin_id',
    'reference',
    'signed_on',
    'valid_until',
    'clauses',
    'transfer_basis',
    'recorded_at',
    'by_staff_id'
  ),
  risk_assessments: none(
    'id',
    'plugin_id',
    'likelihood',
    'consequence',
    'accepted_up_to',
    'measures',
    'assessed_on',
    'valid_until',
    'recorded_at',
    'by_staff_id'
  ),
  plugin_breaches: none('id', 'plugin_id', 'at', 'kind', 'code'),
  connection_tests: none('id', 'plugin_id', 'at', 'ok', 'sentence', 'by_staff_id'),
  disclosures: none(
    'id',
    'at',
    'patient_id',
    'source',
    'processor',
    'host',
    'categories',
    'purpose',
    'template',
    'subject_key'
  ),

  mail_relays: {
    ...none('id', 'host', 'port', 'security', 'sender_address', 'operated_by', 'processor_name'),
    ...none('processor_address', 'processor_country', 'transfer_mechanism', 'since', 'until'),
    credential_sealed: 'contact',
  },
  deliveries: {
    ...none('id', 'patient_id', 'channel', 'template', 'locale', 'source', 'state', 'attempts'),
    ...none('next_attempt_at', 'expires_at', 'claimed_at', 'provider_reference'),
    ...none('created_by_staff_id', 'created_at'),
    recipient_sealed: 'contact',
    values_sealed: 'contact',
  },
  delivery_transitions: none('id', 'delivery_id', 'state', 'attempt', 'reason', 'at'),

  known_operators: { ...none('id', 'seen_at'), name_sealed: 'contact' },
  operator_acts: { ...none('id', 'operator_id', 'command', 'at'), reason_sealed: 'health' },
  approvals: {
    ...none('id', 'kind', 'content_hash', 'requested_by_kind', 'requested_by_id', 'requested_at'),
    ...none('expires_at', 'decision', 'decided_by_staff_id', 'decided_at', 'approved_hash'),
    ...none('executed_at'),
    content_sealed: 'health',
  },
  four_eyes_policies: none('kind', 'required', 'changed_at'),
  support_grants: {
    ...none('id', 'operator_id', 'ticket', 'scope', 'may_write', 'minutes', 'patient_id'),
    ...none('asked_at', 'asked_by_staff_id', 'state', 'answered_at', 'administrator_id'),
    ...none('officer_id', 'ends_at', 'ended_at', 'ended_by_staff_id', 'entered_at'),
    reason_sealed: 'health',
  },
  support_hand_overs: none('id', 'grant_id', 'token_hash', 'challenge', 'expires_at', 'used_at'),

  assignment_records: {
    ...none('id', 'assignment_id', 'staff_id', 'role', 'unit_id', 'valid_from', 'valid_until'),
    ...none('recorded_at', 'recorded_by', 'reason'),
  },
  staff_states: none('id', 'staff_id', 'state', 'recorded_at', 'recorded_by', 'reason'),
  staff_tokens: none('token', 'staff_id'),
  factor_resets: {
    ...none('id', 'staff_id', 'by_staff_id', 'at'),
    evidence_sealed: 'identifier',
  },
  key_usage: none('key_id', 'place', 'reserved'),
  patient_erasures: {
    ...none('id', 'patient_id', 'erased_at', 'first_operator_id', 'second_operator_id'),
    ...none('approved_by_staff_id'),
    reason_sealed: 'health',
  },
  staff_passkeys: {
    ...none('id', 'staff_id', 'credential_id', 'public_key', 'signature_count', 'is_synced'),
    ...none('transports', 'created_at', 'last_used_at'),
    name_sealed: 'contact',
  },
  staff_recovery_codes: none('code_hash', 'staff_id', 'created_at', 'used_at'),
  staff_notices: none('id', 'staff_id', 'kind', 'at', 'seen_at'),
  spent_challenges: none('challenge_hash', 'at'),
  sign_in_policy: none('only_row', 'factors', 'changed_at', 'federated_only'),

  staff_notice_addresses: {
    ...none('id', 'staff_id', 'entered_at', 'token_hash', 'token_expires_at', 'confirmed_at'),
    ...none('ended_at'),
    address_sealed: 'contact',
  },
  staff_deliveries: {
    ...none('id', 'staff_id', 'channel', 'template', 'about_id', 'locale', 'state', 'attempts'),
    ...none('next_attempt_at', 'expires_at', 'claimed_at', 'provider_reference', 'created_at'),
    recipient_sealed: 'contact',
    values_sealed: 'contact',
  },
  staff_delivery_transitions: none('id', 'delivery_id', 'state', 'attempt', 'reason', 'at'),
  staff_devices: none('staff_id', 'device_hash', 'first_seen_at', 'last_seen_at'),
  recovery_requests: none('id', 'name_index', 'requested_at'),
  recovery_links: {
    ...none('id', 'staff_id', 'token_hash', 'account_version', 'created_at', 'expires_at'),
    ...none('used_at'),
  },

  federation_connections: {
    ...none('id', 'protocol', 'state', 'draft_tested_at', 'created_at'),
    draft_sealed: 'contact',
    active_sealed: 'contact',
  },
  federation_periods: {
    ...none('id', 'connection_id', 'name', 'host', 'operated_by', 'processor_name'),
    ...none('processor_address', 'processor_country', 'transfer_mechanism', 'since', 'until'),
  },
  federation_group_roles: {
    ...none('id', 'connection_id', 'group_name', 'role', 'unit_id', 'added_at', 'added_by'),
    ...none('removed_at', 'removed_by'),
  },
  federated_identities: {
    ...none('id', 'connection_id', 'subject_index', 'staff_id', 'linked_by', 'linked_at'),
    ...none('last_seen_at', 'unlinked_at'),
    subject_sealed: 'identifier',
  },
  federation_invitations: {
    ...none('id', 'connection_id', 'staff_id', 'token_hash', 'created_by', 'created_at'),
    ...none('expires_at', 'used_at'),
  },
  federation_requests: {
    ...none('id', 'connection_id', 'state_hash', 'created_at', 'expires_at', 'used_at'),
    kept_sealed: 'identifier',
    answer_sealed: 'identifier',
  },
  saml_signing_keys: {
    ...none('id', 'certificate', 'created_at'),
    private_key_sealed: 'identifier',
  },
  federation_spent: none('value_hash', 'expires_at'),
  sealed_account_uses: none('id', 'staff_id', 'at', 'reviewed_at', 'reviewed_by'),
  unit_reviewers: none('id', 'unit_id', 'staff_id', 'named_at', 'named_by_staff_id'),
  recertification_rounds: {
    ...none('id', 'started_at', 'started_by_staff_id', 'due_at', 'lapses_at', 'is_whole'),
    ...none('closed_at'),
  },
  recertification_lists: none('id', 'round_id', 'kind', 'unit_id', 'reviewer_staff_id'),
  recertification_rights: {
    ...none('id', 'list_id', 'assignment_id', 'staff_id', 'shown_to_staff_id', 'shown_at'),
    ...none('answer', 'answered_by_staff_id', 'answered_at', 'outcome', 'settled_at'),
  },
  people_sweeps: none('only_row', 'dormant_checked_at'),
  staff_imports: {
    ...none('id', 'by_staff_id', 'uploaded_at', 'is_complete', 'makes_units', 'plan_hash'),
    ...none('counts', 'progress_done', 'progress_total', 'applied_at', 'links_taken_at'),
    file_sealed: 'identifier',
    links_sealed: 'identifier',
  },
  credential_services: {
    ...none('id', 'added_at', 'added_by_staff_id', 'removed_at', 'removed_by_staff_id'),
    name_sealed: 'contact',
  },
  credential_attestations: {
    ...none('id', 'credential', 'second_factor', 'rotated_on', 'attested_at'),
    ...none('attested_by_staff_id'),
    holder_sealed: 'contact',
    place_sealed: 'contact',
  },
  devices: {
    ...none('id', 'public_key', 'trust', 'state', 'owner_staff_id', 'browser', 'system'),
    ...none('enrolled_at', 'approved_at', 'approved_by_staff_id', 'last_seen_at'),
    ...none('revoked_at', 'revoked_by_staff_id', 'revoked_because'),
    name_sealed: 'contact',
  },
  device_policy: {
    ...none('only_row', 'admission', 'approval', 'personal_idle_minutes'),
    ...none('ward_shared_idle_minutes', 'kiosk_idle_minutes', 'unlock_minutes'),
    ...none('proof_minutes', 'changed_at'),
  },
  session_findings: {
    ...none('id', 'staff_id', 'found_at', 'first_session_ref', 'second_session_ref'),
    ...none('first_device_id', 'second_device_id', 'closed_at', 'closed_by_staff_id', 'outcome'),
    note_sealed: 'contact',
  },
}
