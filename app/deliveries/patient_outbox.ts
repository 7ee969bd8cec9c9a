import { audit } from '#app/audit/audit_log'
import type { OutboundMessage } from '#app/deliveries/contracts/delivery_channel'
import { isLost, type NextStep } from '#app/deliveries/delivery_lifecycle'
import { render, type TemplateValues } from '#app/deliveries/message_template'
import { Outbox, type ClaimedDelivery, type StepOf } from '#app/deliveries/outbox'
import { patientKeyOf } from '#app/deliveries/patient_key_of'
import { outboxStatements } from '#app/deliveries/statements/outbox_statements'
import { TemplateRefused } from '#app/deliveries/template_registry'
import { templates } from '#app/deliveries/templates'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** Messages to patients, sealed under each patient's own key. */
class PatientOutbox extends Outbox {
  readonly statements = outboxStatements('deliveries', 'delivery_transitions', 'patient_id')

  /** @throws E_INTEGRITY, E_KEY_INTEGRITY, E_NO_PATIENT_KEY and E_TEMPLATE_REFUSED */
  async compose(delivery: ClaimedDelivery): Promise<OutboundMessage> {
    const template = templates.find(delivery.template)
    if (!template) throw new TemplateRefused(`No template is ${delivery.template}`)

    const { id, locale, person_id: patientId } = delivery
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

  async record(
    trx: Transaction,
    { id, personId: patientId, attempt }: StepOf,
    { state, reason }: NextStep
  ): Promise<void> {
    await audit.record(trx, {
      action: 'delivery.changed',
      patientId,
      subject: { type: 'delivery', id },
      outcome: isLost(state) ? 'failure' : 'success',
      details: { state, attempt, why: reason },
    })
  }
}

export const patientOutbox = new PatientOutbox()
