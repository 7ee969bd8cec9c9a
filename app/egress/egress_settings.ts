import type { AllowedDestination } from '#app/egress/address_policy'
import type { DisclosureLedger } from '#app/egress/disclosure'
import type { EgressAuthority } from '#app/egress/egress_authority'
import type { EgressSource } from '#app/egress/declared_egress'
import type { Refusal } from '#app/egress/egress_call'
import type { EgressMap } from '#app/egress/egress_map'
import type { ResolveHost } from '#app/egress/resolve'

export interface EgressLimits {
  readonly connectMs: number
  readonly wholeCallMs: number
  readonly responseBytesMax: number
  readonly callsPerMinute: number
}

export const defaultLimits: EgressLimits = {
  connectMs: 3_000,
  wholeCallMs: 10_000,
  responseBytesMax: 2_097_152,
  callsPerMinute: 600,
}

export interface RefusedCall {
  readonly source: EgressSource
  readonly template: string
  readonly refusal: Refusal
}

/** What the broker is made of; everything it asks of the outside world comes in here. */
export interface EgressSettings {
  readonly authority: EgressAuthority
  readonly ledger: DisclosureLedger
  /** The current tenant; throws E_NO_TENANT without one. */
  readonly tenantId: () => string
  readonly map: EgressMap
  readonly allowList: readonly AllowedDestination[]
  /** Writes the audit event `egress.refused`. */
  readonly onRefused?: (refused: RefusedCall) => Promise<void>
  /** Whether where this patient is must not be told to anybody. @default nobody is protected */
  readonly isProtected?: (patientId: string) => Promise<boolean>
  readonly limits?: Partial<EgressLimits>
  readonly certificateAuthorities?: readonly string[]
  readonly resolve?: ResolveHost
  readonly clock?: () => Date
}
