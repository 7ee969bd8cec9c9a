import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { SoakedHospital } from './hospital.ts'

/** What the tenant's database says about the load, read as its superuser. */
export type Stored = {
  /** Answered reads without their event. */
  missing: string[]
  events: number
  entries: number
  deliveries: Record<string, number>
}

const settleSecondsMax = 90

export async function readStored(adminUrl: string, hospital: SoakedHospital): Promise<Stored> {
  const url = new URL(adminUrl)
  url.pathname = `/${process.env.VARDE_DATABASE_PREFIX}t_${hospital.slug}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const opened = await client.query<{ request_id: string }>(
      `select request_id from audit_events where action = 'patient.opened' and outcome = 'success'`
    )
    const logged = new Set(opened.rows.map((row) => row.request_id))
    const written = await client.query<{ count: number }>(
      `select count(*)::int from entries where author_staff_id is not null`
    )
    return {
      missing: hospital.answered.filter((id) => !logged.has(id)),
      events: opened.rows.length,
      entries: written.rows[0]!.count,
      deliveries: await settledDeliveries(client),
    }
  } finally {
    await client.end()
  }
}

/** Counts by state, once nothing is on its way any more. */
async function settledDeliveries(client: pg.Client): Promise<Record<string, number>> {
  for (let waited = 0; ; waited += 1) {
    const { rows } = await client.query<{ state: string; count: number }>(
      'select state, count(*)::int from deliveries group by state order by state'
    )
    const states = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
    if ((!states.queued && !states.sending) || waited >= settleSecondsMax) return states
    await sleep(1_000)
  }
}
