import type { ClaimedDelivery } from '#app/deliveries/claim_delivery'
import type { OutboundMessage } from '#app/deliveries/contracts/delivery_channel'
import { render, type TemplateValues } from '#app/deliveries/message_template'
import { patientKeyOf } from '#app/deliveries/patient_key_of'
import { TemplateRefused } from '#app/deliveries/template_registry'
import { templates } from '#app/deliveries/templates'
import { currentTenant } from '#app/tenants/tenant_scope'

/**
 * Unseals recipient and values and fills the template in, in memory only.
 *
 * @throws E_INTEGRITY, E_KEY_INTEGRITY, E_NO_PATIENT_KEY and E_TEMPLATE_REFUSED; nothing has
 *   been sent then
 */
export async function composeMessage(delivery: ClaimedDelivery): Promise<OutboundMessage> {
  const template = templates.find(delivery.template)
  if (!template) throw new TemplateRefused(`No template is ${delivery.template}`)

  const { id, locale, patient_id: patientId } = delivery
  const key = await patientKeyOf(currentTenant().database, patientId)
  const values = key.openJson<TemplateValues>(
    'deliveries',
    'values_sealed',
    id,
    delivery.values_sealed
  )
  const recipient = key.open('deliveries', 'recipient_sealed', id, delivery.recipient_sealed)
  const content = render(template.content[locale], values)
  return { deliveryId: id, patientId, recipient: recipient.toString('utf8'), ...content, locale }
}
