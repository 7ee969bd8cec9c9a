import { Exception } from '@adonisjs/core/exceptions'
import { audit } from '#app/audit/audit_log'
import type { OutboundMessage } from '#app/deliveries/contracts/delivery_channel'
import { isLost, type NextStep } from '#app/deliveries/delivery_lifecycle'
import { Outbox, type ClaimedDelivery, type StepOf } from '#app/deliveries/outbox'
import { outboxStatements } from '#app/deliveries/statements/outbox_statements'
import { forgetValues } from '#app/notices/statements/staff_mail_statements'
import { isStaffMailTemplate, writeNotice, type StaffMailValues } from '#app/notices/write_notice'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** The text a mail was queued for is not in this program. */
class UnknownStaffMail extends Exception {
  static override status = 500
  static override code = 'E_TEMPLATE_REFUSED'
}

/** Mail to staff about their own account, sealed under the tenant's keys. */
class StaffOutbox extends Outbox {
  readonly statements = outboxStatements(
    'staff_deliveries',
    'staff_delivery_transitions',
    'staff_id'
  )

  /** @throws E_INTEGRITY and E_TEMPLATE_REFUSED */
  async compose(delivery: ClaimedDelivery): Promise<OutboundMessage> {
    const { id, locale, template, person_id: staffId } = delivery
    if (!isStaffMailTemplate(template)) throw new UnknownStaffMail(`No staff mail is ${template}`)

    const { keys, name: workplace, timeZone } = currentTenant()
    const { values_sealed: values, recipient_sealed: to } = delivery
    const opened = keys.openJson<StaffMailValues>('staff_deliveries', 'values_sealed', id, values)
    const recipient = keys.open('staff_deliveries', 'recipient_sealed', id, to).toString('utf8')
    const content = writeNotice(template, opened, { locale, workplace, timeZone })
    return { deliveryId: id, staffId, recipient, ...content, locale }
  }

  /** What the mail carried is forgotten when it will not be tried again: a link may lie in it. */
  async record(
    trx: Transaction,
    { id, personId, attempt }: StepOf,
    { state, reason }: NextStep
  ): Promise<void> {
    if (state !== 'queued') await trx.query(forgetValues, [id])
    await audit.record(trx, {
      action: 'staff_mail.changed',
      subject: { type: 'staff', id: personId },
      outcome: isLost(state) ? 'failure' : 'success',
      details: { state, attempt, why: reason, deliveryId: id },
    })
  }
}

export const staffOutbox = new StaffOutbox()
