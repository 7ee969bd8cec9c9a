import { randomUUID } from 'node:crypto'
import { statement, type Queryable } from '#app/tenants/plane_database'

const insertEvent = statement(
  'tenants.insert_installation_event',
  `insert into installation_events (id, action, outcome, actor_kind, actor_id, details)
   values ($1, $2, $3, $4, $5, $6)`
)

export type InstallationEvent = {
  action: string
  outcome?: 'success' | 'denied' | 'failure'
  actorKind?: 'operator' | 'system'
  actorId?: string | null
  details?: Record<string, string | number | boolean | null>
}

/** One line of the installation's own log: what operators and commands did. No people's data. */
export async function recordInstallationEvent(
  database: Queryable,
  action: string,
  details: InstallationEvent['details'] = {}
): Promise<void> {
  await insertInstallationEvent(database, { action, details })
}

export async function insertInstallationEvent(
  database: Queryable,
  event: InstallationEvent
): Promise<void> {
  await database.query(insertEvent, [
    randomUUID(),
    event.action,
    event.outcome ?? 'success',
    event.actorKind ?? 'system',
    event.actorId ?? null,
    JSON.stringify(event.details ?? {}),
  ])
}
