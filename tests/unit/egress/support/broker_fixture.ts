import { EgressBroker } from '#app/egress/broker'
import type { EgressDeclaration, EgressSource } from '#app/egress/declared_egress'
import { DisclosureLedger, type Disclosure } from '#app/egress/disclosure'
import { EgressAuthority } from '#app/egress/egress_authority'
import type { EgressSettings, RefusedCall } from '#app/egress/egress_settings'

export const video: EgressSource = { kind: 'plugin', id: 'video' }
export const patientId = '6f1c2a52-7a0b-4d7e-8e2f-0d3a4b5c6d7e'

/** A provider with one call that says nothing personal and one that does. */
export const declarations: readonly EgressDeclaration[] = [
  {
    scheme: 'https',
    template: 'rooms.create',
    host: 'api.video.example',
    purpose: 'Rooms for video meetings',
    processor: 'Video AS',
    categories: ['none'],
    method: 'POST',
    path: '/v1/rooms',
    body: { 'endDate': 'none', 'fields[]': 'none', 'preferences.streaming': 'none' },
    secretHeader: { header: 'authorization', value: 'Bearer {secret}', secret: 'apiKey' },
  },
  {
    scheme: 'https',
    template: 'rooms.show',
    host: 'api.video.example',
    purpose: 'Rooms for video meetings',
    processor: 'Video AS',
    categories: ['none'],
    occasions: ['use', 'connection_test', 'removal'],
    method: 'GET',
    path: '/v1/rooms/:room',
    parameters: { room: 'none' },
    query: { limit: 'none' },
  },
  {
    scheme: 'https',
    template: 'invitations.create',
    host: 'api.video.example',
    purpose: 'Invitations',
    processor: 'Video AS',
    categories: ['display_name'],
    occasions: ['use', 'connection_test', 'removal'],
    method: 'POST',
    path: '/v1/invitations',
    body: { 'guest.displayName': 'display_name', 'guest.email': 'email_address' },
  },
]

export class FixedAuthority extends EgressAuthority {
  constructor(public allowed: readonly EgressDeclaration[] | null) {
    super()
  }

  async declarations() {
    return this.allowed
  }

  async secret(_source: EgressSource, name: string) {
    return name === 'apiKey' ? 'the-secret' : null
  }
}

class RememberingLedger extends DisclosureLedger {
  readonly disclosures: Disclosure[] = []
  isBroken = false

  async disclose(disclosure: Disclosure) {
    if (this.isBroken) throw new Error('The ledger can not be written')
    this.disclosures.push(disclosure)
  }
}

export type BrokerChanges = Partial<EgressSettings> & {
  readonly declared?: readonly EgressDeclaration[] | null
}

/** A broker for one tenant whose provider is mapped to `origin`. */
export function givenBroker(origin: string | null, changes: BrokerChanges = {}) {
  const ledger = new RememberingLedger()
  const refusals: RefusedCall[] = []
  const { declared = declarations, ...settings } = changes
  const broker = new EgressBroker({
    authority: new FixedAuthority(declared),
    ledger,
    tenantId: () => 'nordlys',
    map: new Map(origin ? [['api.video.example', new URL(origin)]] : []),
    allowList: [],
    onRefused: async (refused) => void refusals.push(refused),
    ...settings,
  })
  return { broker, ledger, refusals }
}
