import type { DeliveryRow } from '#app/deliveries/list_deliveries'
import { maskRecipient } from '#app/deliveries/mask_recipient'
import type { PatientKey } from '#app/encryption/patient_key'
import type { Delivery } from '#resources/inertia/contract'

/**
 * A delivery as its page shows it: never the whole address, never the text.
 *
 * @throws E_INTEGRITY when the address is damaged
 */
export function toDelivery(key: PatientKey, row: DeliveryRow): Delivery {
  const recipient = key.open('deliveries', 'recipient_sealed', row.id, row.recipient_sealed)
  return {
    id: row.id,
    channel: row.channel,
    template: row.template,
    recipientMasked: maskRecipient(recipient.toString('utf8')),
    state: row.state,
    createdAt: row.created_at.toISOString(),
    transitions: row.transitions.map(({ state, at, reason }) => ({
      state,
      at: new Date(at).toISOString(),
      detail: reason,
    })),
  }
}
