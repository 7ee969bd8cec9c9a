import type { MailRelay } from '#app/deliveries/mail_relay'
import { authorities } from '#app/egress/authorities'
import { EgressBroker } from '#app/egress/broker'
import { TenantDisclosureLedger } from '#app/egress/disclosure_ledger'
import { channels } from '#app/deliveries/channels'
import { EmailChannel } from '#app/deliveries/channels/email_channel'
import { claimDelivery } from '#app/deliveries/claim_delivery'
import { declareMailRelay } from '#app/deliveries/declare_mail_relay'
import { enqueueDelivery, type NewDelivery } from '#app/deliveries/enqueue_delivery'
import { patientOutbox } from '#app/deliveries/patient_outbox'
import { SendDeliveries } from '#app/deliveries/jobs/send_deliveries'
import type { DeliveryChannel } from '#app/deliveries/contracts/delivery_channel'
import { sweepDeliveries } from '#app/deliveries/sweep_deliveries'
import { statement } from '#app/tenants/plane_database'
import { currentTenant, runInTenant, type TenantScope } from '#app/tenants/tenant_scope'
import { createMailRelay } from '../../../scripts/demo/mail/create_mail_relay.ts'

export const link = 'https://portal.nordlys.example/video-meetings/join/c2VjcmV0LXRva2Vu'
export const unitName = 'Poliklinikk Bjørk'

const selectState = statement(
  'tests.delivery_state',
  `select state, attempts, provider_reference, next_attempt_at from deliveries where id = $1`
)
const selectTransitions = statement(
  'tests.delivery_transitions',
  `select state, attempt, reason from delivery_transitions where delivery_id = $1
   order by at, attempt, state <> 'sending'`
)
const selectEvents = statement(
  'tests.delivery_events',
  `select action, outcome, details from audit_events where subject_id = $1::text order by at, id`
)
const makeDue = statement(
  'tests.make_due',
  `update deliveries set next_attempt_at = $2 where id = $1`
)
const expireNow = statement('tests.expire', `update deliveries set expires_at = $2 where id = $1`)
const damage = statement(
  'tests.damage',
  `update deliveries set recipient_sealed = set_byte(recipient_sealed, 40,
     get_byte(recipient_sealed, 40) # 1) where id = $1`
)
const withdrawRelay = statement(
  'tests.withdraw_relay',
  'update mail_relays set until = clock_timestamp() where until is null'
)

type DeliveryFacts = {
  state: string
  attempts: number
  provider_reference: string | null
  next_attempt_at: Date
}

/** A tenant with one patient, a mail relay that keeps what it gets, and a broker that knows it. */
export class Outbox {
  readonly relay = createMailRelay()
  #port = 0
  #channelBefore: DeliveryChannel | undefined

  constructor(
    readonly tenant: TenantScope,
    readonly patientId: string
  ) {}

  async open(): Promise<this> {
    this.#channelBefore = channels.find('email')
    const { smtp } = await this.relay.listen({ smtp: 0, inbox: 0 })
    this.#port = smtp
    const broker = new EgressBroker({
      authority: authorities,
      ledger: new TenantDisclosureLedger(),
      tenantId: () => currentTenant().id,
      map: new Map(),
      allowList: [{ host: '127.0.0.1', port: smtp }],
    })
    const times = { connectMs: 500, greetingMs: 500, silenceMs: 300 }
    channels.add(
      new EmailChannel(
        async () => broker,
        () => 'test',
        times
      )
    )
    return this
  }

  get relayPort(): number {
    return this.#port
  }

  async close(): Promise<void> {
    if (this.#channelBefore) channels.add(this.#channelBefore)
    await this.relay.close()
  }

  in<T>(work: () => Promise<T>): Promise<T> {
    return runInTenant(this.tenant, work)
  }

  async declareRelay(changes: Partial<MailRelay> = {}): Promise<void> {
    const relay: MailRelay = {
      host: '127.0.0.1',
      port: this.#port,
      security: 'plain',
      senderAddress: 'no-reply@nordlys.example',
      credential: null,
      processor: null,
    }
    await this.in(() => declareMailRelay({ ...relay, ...changes }))
  }

  async withdrawRelay(): Promise<void> {
    await this.tenant.database.query(withdrawRelay)
  }

  enqueue(recipient: string, more: Partial<NewDelivery> = {}) {
    return this.in(() =>
      this.tenant.database.transaction((trx) =>
        enqueueDelivery(trx, {
          patientId: this.patientId,
          channel: 'email',
          recipient,
          template: 'core.meeting_invitation',
          values: { link, unitName },
          source: 'core',
          ...more,
        })
      )
    )
  }

  async queued(recipient: string, more: Partial<NewDelivery> = {}): Promise<string> {
    const result = await this.enqueue(recipient, more)
    if (!result.ok) throw new Error(`Not queued: ${result.failure.type}`)
    return result.value.id
  }

  /** What a worker does when it is woken. */
  work(): Promise<void> {
    return this.in(() => new SendDeliveries().execute(new AbortController().signal))
  }

  claim() {
    return this.in(() => claimDelivery(patientOutbox, new Date()))
  }

  sweep(now: Date): Promise<boolean> {
    return this.in(() => sweepDeliveries(patientOutbox, now))
  }

  async facts(id: string): Promise<DeliveryFacts> {
    const [row] = await this.tenant.database.query<DeliveryFacts>(selectState, [id])
    if (!row) throw new Error('There is no such delivery')
    return row
  }

  async state(id: string): Promise<string> {
    const { state } = await this.facts(id)
    return state
  }

  async lastOutcome(id: string): Promise<string | undefined> {
    const events = await this.events(id)
    return events.at(-1)?.outcome
  }

  async states(id: string): Promise<string[]> {
    const rows = await this.#transitions(id)
    return rows.map(({ state }) => state)
  }

  async lastReason(id: string): Promise<string | null> {
    const rows = await this.#transitions(id)
    return rows.at(-1)?.reason ?? null
  }

  async events(id: string) {
    return this.tenant.database.query<{ action: string; outcome: string; details: object }>(
      selectEvents,
      [id]
    )
  }

  async becomesDue(id: string): Promise<void> {
    await this.tenant.database.query(makeDue, [id, new Date(Date.now() - 1_000)])
  }

  async expires(id: string): Promise<void> {
    await this.tenant.database.query(expireNow, [id, new Date(Date.now() - 1_000)])
  }

  async damage(id: string): Promise<void> {
    await this.tenant.database.query(damage, [id])
  }

  #transitions(id: string) {
    return this.tenant.database.query<{ state: string; reason: string | null }>(selectTransitions, [
      id,
    ])
  }
}
