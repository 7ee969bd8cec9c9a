import { audit } from '#app/audit/audit_log'
import { closeFinished } from '#app/recertification/statements/round_statements'
import type { Transaction } from '#app/tenants/plane_database'

/** A round in which nothing waits for an answer any more is over. */
export async function closeFinishedRounds(trx: Transaction): Promise<void> {
  const closed = await trx.query<{ id: string }>(closeFinished)
  await audit.record(
    trx,
    closed.map(({ id }) => ({
      action: 'recertification.closed' as const,
      subject: { type: 'recertification_round', id },
    }))
  )
}
