import type { ProtocolId } from '#app/federation/contracts/protocol'
import { statement } from '#app/tenants/statement'

export type ConnectionRow = {
  id: string
  protocol: ProtocolId
  state: 'draft' | 'active' | 'ended'
  draft_sealed: Buffer | null
  draft_tested_at: Date | null
  active_sealed: Buffer | null
  created_at: Date
}

const COLUMNS = `id, protocol, state, draft_sealed, draft_tested_at, active_sealed, created_at`

export const listConnections = statement(
  'federation.list_connections',
  `select ${COLUMNS} from federation_connections order by created_at, id limit 200`
)

export const findConnection = statement(
  'federation.find_connection',
  `select ${COLUMNS} from federation_connections where id = $1`
)

export const findConnectionLocked = statement(
  'federation.find_connection_locked',
  `select ${COLUMNS} from federation_connections where id = $1 for update`
)

export const insertConnection = statement(
  'federation.insert_connection',
  `insert into federation_connections (id, protocol, draft_sealed) values ($1, $2, $3)`
)

/** New settings wait, untested, beside those in force. */
export const storeDraft = statement(
  'federation.store_draft',
  `update federation_connections set draft_sealed = $2, draft_tested_at = null
   where id = $1 and state <> 'ended' returning id`
)

/** Only the settings that were tested: others may have been stored in the meantime. */
export const markTested = statement(
  'federation.mark_tested',
  `update federation_connections set draft_tested_at = clock_timestamp()
   where id = $1 and draft_sealed = $2 and state <> 'ended' returning id`
)

export const activateConnection = statement(
  'federation.activate_connection',
  `update federation_connections
   set state = 'active', active_sealed = $2, draft_sealed = null, draft_tested_at = null
   where id = $1 and state <> 'ended' and draft_tested_at is not null returning id`
)

/** Its settings and secrets go; that it served stands in the periods. */
export const endConnection = statement(
  'federation.end_connection',
  `update federation_connections
   set state = 'ended', active_sealed = null, draft_sealed = null, draft_tested_at = null
   where id = $1 and state <> 'ended' returning id`
)

export type PeriodRow = {
  id: string
  connection_id: string
  name: string
  host: string
  operated_by: 'own' | 'other'
  processor_name: string | null
  processor_address: string | null
  processor_country: string | null
  transfer_mechanism: string | null
  since: Date
  until: Date | null
}

export const endPeriodOf = statement(
  'federation.end_period',
  `update federation_periods set until = $2 where connection_id = $1 and until is null`
)

export const insertPeriodOf = statement(
  'federation.insert_period',
  `insert into federation_periods (id, connection_id, name, host, operated_by, processor_name,
     processor_address, processor_country, transfer_mechanism, since)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
)

export const listPeriods = statement(
  'federation.list_periods',
  `select * from federation_periods where $1::uuid is null or connection_id = $1
   order by since, id limit 2000`
)

export const endSessionsOfConnection = statement(
  'federation.end_sessions_of_connection',
  `delete from sessions where federation_connection_id = $1 returning 1 as ended`
)

export const endRolesOfConnection = statement(
  'federation.end_roles_of_connection',
  `update assignments set valid_until = greatest(valid_from, clock_timestamp())
   where federation_connection_id = $1
     and (valid_until is null or valid_until > clock_timestamp())
   returning staff_id`
)

export const unlinkAllOf = statement(
  'federation.unlink_all',
  `update federated_identities set unlinked_at = clock_timestamp()
   where connection_id = $1 and unlinked_at is null returning staff_id`
)
