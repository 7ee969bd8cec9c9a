import type { DeliveryState } from '#app/deliveries/delivery_lifecycle'
import { statement } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

type TransitionFacts = { state: DeliveryState; at: string; reason: string | null }

export type DeliveryRow = {
  id: string
  channel: string
  template: string
  recipient_sealed: Buffer
  state: DeliveryState
  created_at: Date
  transitions: TransitionFacts[]
}

/** A delivery is tried for a day at most, so it never has more than a few hundred. */
const transitionsMax = 500

const selectDeliveries = statement(
  'deliveries.select_of_patient',
  `select d.id, d.channel, d.template, d.recipient_sealed, d.state, d.created_at,
     (select json_agg(json_build_object('state', t.state, 'at', t.at, 'reason', t.reason)
        order by t.at, t.attempt, t.state <> 'sending')
      from (select * from delivery_transitions where delivery_id = d.id
        order by at limit ${transitionsMax}) t) as transitions
   from deliveries d
   where d.patient_id = $1 and (d.created_at, d.id) < ($2, $3)
   order by d.created_at desc, d.id desc limit $4`
)

/** A patient's deliveries with every state each has passed, newest first, in one query. */
export async function listDeliveries(
  patientId: string,
  before: { at: Date; id: string },
  limit: number
): Promise<DeliveryRow[]> {
  const { database } = currentTenant()
  return database.query<DeliveryRow>(selectDeliveries, [patientId, before.at, before.id, limit])
}
