import { statement } from '#app/tenants/statement'

const currentColumns = `
  a.id, a.plugin_id, a.plugin_version, a.state, a.state_since, a.revision,
  a.settings_sealed, a.settings_changed_at, a.secrets_sealed, a.confirmed_reach,
  t.ok as test_ok, t.at as test_at, t.sentence as test_sentence,
  g.reference, g.signed_on::text, g.valid_until::text as agreement_until, g.clauses,
  g.transfer_basis, g.by_staff_id as agreement_by,
  r.likelihood, r.consequence, r.accepted_up_to, r.measures, r.assessed_on::text,
  r.valid_until::text as risk_until, r.by_staff_id as risk_by`

const currentTables = `
  from activations a
  left join lateral (select * from connection_tests
    where plugin_id = a.plugin_id order by at desc limit 1) t on true
  left join lateral (select * from processor_agreements
    where plugin_id = a.plugin_id order by recorded_at desc limit 1) g on true
  left join lateral (select * from risk_assessments
    where plugin_id = a.plugin_id order by recorded_at desc limit 1) r on true`

export const selectCurrent = statement(
  'plugins.select_current',
  `select ${currentColumns} ${currentTables}`
)

export const ensureActivation = statement(
  'plugins.ensure_activation',
  `insert into activations (id, plugin_id, plugin_version) values ($1, $2, $3)
   on conflict (plugin_id) do nothing`
)

export const lockActivation = statement(
  'plugins.lock_activation',
  'select id from activations where plugin_id = $1 for update'
)

export const selectLocked = statement(
  'plugins.select_locked',
  `select ${currentColumns}, date_trunc('milliseconds', clock_timestamp()) as moment
   ${currentTables} where a.plugin_id = $1`
)

/** Plugins that were switched off and are not done with their provider. */
export const selectEnding = statement(
  'plugins.select_ending',
  `select plugin_id from activations where state = 'ending'`
)

export const updateState = statement(
  'plugins.update_state',
  `update activations set plugin_version = $2, state = $3, state_since = $4,
     revision = revision + 1 where id = $1`
)

export const touchRevision = statement(
  'plugins.touch_revision',
  'update activations set revision = revision + 1 where id = $1'
)

export const confirmReach = statement(
  'plugins.confirm_reach',
  'update activations set confirmed_reach = $2, revision = revision + 1 where id = $1'
)

export const insertBreach = statement(
  'plugins.insert_breach',
  'insert into plugin_breaches (id, plugin_id, at, kind, code) values ($1, $2, $3, $4, $5)'
)

export const countBreaches = statement(
  'plugins.count_breaches',
  `select count(*)::int as total from plugin_breaches
   where plugin_id = $1 and at > $2::timestamptz - interval '1 hour' and at >= $3`
)

export const updateSettings = statement(
  'plugins.update_settings',
  `update activations set settings_sealed = $2, secrets_sealed = $3, settings_changed_at = $4,
     revision = revision + 1 where id = $1`
)

export const closeInterval = statement(
  'plugins.close_interval',
  'update activation_intervals set until_at = $2 where plugin_id = $1 and until_at is null'
)

export const openInterval = statement(
  'plugins.open_interval',
  `insert into activation_intervals
     (id, plugin_id, plugin_version, state, from_at, processors, activity, by_staff_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`
)

export const selectIntervals = statement(
  'plugins.select_intervals',
  `select plugin_id, plugin_version, state, from_at, until_at, processors, activity, by_staff_id
   from activation_intervals order by plugin_id, from_at, until_at nulls last`
)

export const insertTest = statement(
  'plugins.insert_connection_test',
  `insert into connection_tests (id, plugin_id, at, ok, sentence, by_staff_id)
   values ($1, $2, $3, $4, $5, $6)`
)

export const insertAgreement = statement(
  'plugins.insert_agreement',
  `insert into processor_agreements
     (id, plugin_id, reference, signed_on, valid_until, clauses, transfer_basis, by_staff_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`
)

export const insertRisk = statement(
  'plugins.insert_risk_assessment',
  `insert into risk_assessments (id, plugin_id, likelihood, consequence, accepted_up_to, measures,
     assessed_on, valid_until, by_staff_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
)

export const countDisclosures = statement(
  'plugins.count_disclosures',
  'select count(*)::int as total from disclosures where source = $1'
)
