import { randomUUID } from 'node:crypto'
import { currentActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { channels } from '#app/deliveries/channels'
import type { Locale, MessageTemplate, TemplateValues } from '#app/deliveries/message_template'
import { patientKeyOf } from '#app/deliveries/patient_key_of'
import { TemplateRefused } from '#app/deliveries/template_registry'
import { areValues } from '#app/deliveries/template_values'
import { templates } from '#app/deliveries/templates'
import { wakeSender } from '#app/deliveries/wake_up'
import { failed, ok, type Outcome } from '#app/egress/outcome'
import { statement, type Transaction } from '#app/tenants/plane_database'
import { discreetValues } from '#app/deliveries/discreet_values'
import { currentTenant } from '#app/tenants/tenant_scope'

export type NewDelivery = {
  readonly patientId: string
  /** `email`, or the name of a channel that a plugin provides. */
  readonly channel: string
  readonly recipient: string
  /** The id of an approved template. */
  readonly template: string
  readonly values: TemplateValues
  /** The patient's language. @default the tenant's */
  readonly locale?: Locale
  /** Who caused it: `core`, or `plugin:<id>`. */
  readonly source: 'core' | `plugin:${string}`
  /** Sent before then or not at all. @default what the template says */
  readonly expiresAt?: Date
}

export type EnqueueRefusal =
  /** The channel does not exist, or the tenant has not declared what it needs (a mail relay). */
  { readonly type: 'channel_not_ready' } | { readonly type: 'recipient_invalid' }

const HOUR_MS = 3_600_000

const insertDelivery = statement(
  'deliveries.insert_delivery',
  `with delivery as (
     insert into deliveries (id, patient_id, channel, template, locale, source, recipient_sealed,
       values_sealed, next_attempt_at, expires_at, created_by_staff_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $11, $9, $10, $11)
     returning id, state, attempts, created_at)
   insert into delivery_transitions (delivery_id, state, attempt, at)
   select id, state, attempts, created_at from delivery`
)

/**
 * Queues one message to a patient in the caller's transaction: it is sent when, and only when,
 * what caused it is committed. Recipient and values are sealed under the patient's key.
 *
 * @throws E_TEMPLATE_REFUSED for an unknown template or values that are not what they are named
 */
export async function enqueueDelivery(
  trx: Transaction,
  delivery: NewDelivery
): Promise<Outcome<{ id: string }, EnqueueRefusal>> {
  const template = approvedTemplate(delivery)
  const channel = channels.find(delivery.channel)
  if (!channel || !(await channel.isReady(trx))) return failed({ type: 'channel_not_ready' })
  if (!channel.accepts(delivery.recipient)) return failed({ type: 'recipient_invalid' })

  const id = randomUUID()
  await insert(trx, id, template, delivery)
  await audit.record(trx, {
    action: 'delivery.queued',
    patientId: delivery.patientId,
    subject: { type: 'delivery', id },
    details: { channel: delivery.channel, template: template.id, source: delivery.source },
  })
  const tenant = currentTenant()
  trx.afterCommit(() => wakeSender(tenant))
  return ok({ id })
}

function approvedTemplate({ template: id, values }: NewDelivery): MessageTemplate {
  const template = templates.find(id)
  if (!template) throw new TemplateRefused(`No template is ${id}`)
  if (!areValues(values)) throw new TemplateRefused(`The values for ${id} are not approved fields`)
  return template
}

async function insert(
  trx: Transaction,
  id: string,
  template: MessageTemplate,
  delivery: NewDelivery
): Promise<void> {
  const { patientId, channel, recipient, source } = delivery
  const key = await patientKeyOf(trx, patientId)
  const values = await discreetValues(trx, patientId, delivery.values)
  const now = new Date()
  const latest = new Date(now.getTime() + template.hoursMax * HOUR_MS)
  const wanted = delivery.expiresAt ?? latest
  await trx.query(insertDelivery, [
    id,
    patientId,
    channel,
    template.id,
    delivery.locale ?? currentTenant().locale,
    source,
    key.seal('deliveries', 'recipient_sealed', id, recipient),
    key.sealJson('deliveries', 'values_sealed', id, values),
    wanted < latest ? wanted : latest,
    staffOf(currentActor()),
    now,
  ])
}

function staffOf(actor: { kind: string; id: string | null }): string | null {
  return actor.kind === 'staff' ? actor.id : null
}
