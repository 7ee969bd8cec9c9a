import type { SessionData } from '@adonisjs/session/types'
import type { DeviceClass } from '#app/auth/device_class'
import { sessionColumns } from '#app/auth/session_data'
import { E_INTEGRITY } from '#app/encryption/exceptions'
import { listSessionsOf, type OpenSessionRow } from '#app/people/statements/session_statements'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { OwnSession } from '#resources/inertia/contract'

const REFERENCE_LENGTH = 16

type Kept = SessionData & { device?: DeviceClass }

/** Where a person is signed in now. `here` is the reference of the session that asks. */
export async function listOwnSessions(
  staffId: string,
  here: string | undefined
): Promise<OwnSession[]> {
  const { database } = currentTenant()
  const rows = await database.query<OpenSessionRow>(listSessionsOf, [staffId])
  return rows.flatMap((row) => {
    const data = openData(row)
    if (!data || sessionColumns(data).personId !== staffId) return []
    const reference = row.row_id.slice(0, REFERENCE_LENGTH)
    return {
      reference,
      since: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      browser: data.device?.browser ?? 'other',
      system: data.device?.system ?? 'other',
      isThis: reference === here,
    }
  })
}

/** Whose a session is stands in its sealed data; a damaged one is nobody's. */
function openData(row: OpenSessionRow): Kept | null {
  try {
    const { keys } = currentTenant()
    return keys.openJson<Kept>('sessions', 'data_sealed', row.row_id, row.data_sealed)
  } catch (error) {
    if (error instanceof E_INTEGRITY) return null
    throw error
  }
}
