import { statement } from '#app/tenants/statement'
import type { CredentialKind, SecondFactor } from '#resources/inertia/contract'

/** IAM-10 AT2: what somebody said about a credential counts for so many days. */
export const attestedDays = 90
/** After so many days without any word of it, its keepers are told by mail. */
const graceDays = 7

/**
 * Every service with personal data that this tenant has a credential for. What the program uses
 * follows from what is stored for it; nobody types that.
 */
const KNOWN = `known as (
  select 'plugin:' || plugin_id as credential, 'plugin' as kind, id as source_id,
      coalesce(settings_changed_at, created_at) as known_since
    from activations where secrets_sealed is not null
  union all select 'federation:' || id, 'federation', id, created_at
    from federation_connections where state = 'active'
  union all select 'mail_relay', 'mail_relay', id, since from mail_relays where until is null
  union all select 'service:' || id, 'service', id, added_at
    from credential_services where removed_at is null)`

const LATEST = `left join lateral (
  select * from credential_attestations where credential = k.credential
  order by attested_at desc limit 1) t on true`

const STALE = `(t.id is null or t.attested_at < now() - make_interval(days => ${attestedDays}))`

/** Services of one page. */
const credentialsMax = 500

export type CredentialRow = {
  credential: string
  kind: CredentialKind
  source_id: string
  /** Own entries alone. */
  name_sealed: Buffer | null
  attestation_id: string | null
  holder_sealed: Buffer
  place_sealed: Buffer
  second_factor: SecondFactor
  rotated_on: string | null
  attested_at: Date
  attested_by_staff_id: string
  is_stale: boolean
}

export const listCredentials = statement(
  'credentials.list',
  `with ${KNOWN}
   select k.credential, k.kind, k.source_id, s.name_sealed, t.id as attestation_id, t.holder_sealed,
     t.place_sealed, t.second_factor, t.rotated_on::text, t.attested_at, t.attested_by_staff_id,
     ${STALE} as is_stale
   from known k ${LATEST}
   left join credential_services s on k.kind = 'service' and s.id = k.source_id
   order by k.kind, k.known_since, k.credential limit ${credentialsMax}`
)

export const findCredential = statement(
  'credentials.find',
  `with ${KNOWN} select credential, kind, source_id from known k where credential = $1`
)

export const countStale = statement(
  'credentials.count_stale',
  `with ${KNOWN} select count(*)::int as count from known k ${LATEST} where ${STALE}`
)

/** Keepers told of in one round of sending. */
const toldMax = 20

/**
 * What nobody has said anything about in time, and of which no keeper has been told; once for each
 * attestation that grew old. None while nobody has an address.
 */
export const selectUntoldCredentials = statement(
  'credentials.select_untold',
  `with ${KNOWN}
   select coalesce(t.id, k.source_id) as "aboutId" from known k ${LATEST}
   where ${STALE} and (t.id is not null or k.known_since < now() - make_interval(days => ${graceDays}))
     and exists (select from staff_notice_addresses a
       where a.confirmed_at is not null and a.ended_at is null)
     and not exists (select from staff_deliveries d
       where d.template = 'credential_due' and d.about_id = coalesce(t.id, k.source_id))
   order by k.credential limit ${toldMax}`
)

/** $1 id, $2 credential, $3 holder, $4 place, $5 second factor, $6 rotated on, $7 who says so. */
export const insertAttestation = statement(
  'credentials.insert_attestation',
  `insert into credential_attestations (id, credential, holder_sealed, place_sealed, second_factor,
     rotated_on, attested_by_staff_id) values ($1, $2, $3, $4, $5, $6, $7)`
)

export const insertService = statement(
  'credentials.insert_service',
  `insert into credential_services (id, name_sealed, added_by_staff_id) values ($1, $2, $3)`
)

export const removeService = statement(
  'credentials.remove_service',
  `update credential_services set removed_at = clock_timestamp(), removed_by_staff_id = $2
   where id = $1 and removed_at is null returning id`
)

export type PluginSecretsRow = { id: string; plugin_id: string; secrets_sealed: Buffer }

export const selectPluginSecrets = statement(
  'credentials.select_plugin_secrets',
  `select id, plugin_id, secrets_sealed from activations where secrets_sealed is not null`
)

export type SigningKeyRow = { id: string; created_at: Date }

export const selectSigningKeys = statement(
  'credentials.select_signing_keys',
  'select id, created_at from saml_signing_keys'
)

export type RelayFactsRow = { host: string; since: Date; has_credential: boolean }

export const selectRelayFacts = statement(
  'credentials.select_relay_facts',
  `select host, since, credential_sealed is not null as has_credential
   from mail_relays where until is null`
)
