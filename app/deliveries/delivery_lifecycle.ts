import { retryDelayMs, type Random } from '#app/deliveries/retry_schedule'
import type { SendOutcome } from '#app/deliveries/contracts/delivery_channel'

export const deliveryStates = [
  'queued',
  'sending',
  'accepted',
  'delivered',
  'failed',
  'unknown',
  'expired',
] as const

export type DeliveryState = (typeof deliveryStates)[number]

/**
 * What may follow what. No provider has an idempotency key, so nothing leads from `unknown` back
 * to `queued`: only a callback or a search settles it, never a blind second send.
 */
const followers: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  queued: ['sending', 'expired'],
  sending: ['accepted', 'queued', 'failed', 'unknown', 'expired'],
  accepted: ['delivered', 'failed'],
  unknown: ['accepted', 'delivered', 'failed'],
  delivered: [],
  failed: [],
  expired: [],
}

export function mayFollow(from: DeliveryState, to: DeliveryState): boolean {
  return followers[from].includes(to)
}

/** Nothing follows a final state. */
export function isFinal(state: DeliveryState): boolean {
  return followers[state].length === 0
}

/** It did not arrive, or nobody knows. */
export function isLost(state: DeliveryState): boolean {
  return state === 'failed' || state === 'unknown' || state === 'expired'
}

/** One attempt that has ended. */
export type Attempt = {
  /** From one. */
  readonly number: number
  readonly endedAt: Date
  readonly expiresAt: Date
}

export type NextStep =
  | { readonly state: 'accepted'; readonly reason: null; readonly providerReference: string | null }
  | { readonly state: 'failed' | 'unknown' | 'expired'; readonly reason: string }
  | { readonly state: 'queued'; readonly reason: string; readonly nextAttemptAt: Date }

/** What an attempt's outcome makes of the delivery. Pure: the worker only obeys. */
export function nextStep(outcome: SendOutcome, attempt: Attempt, random: Random): NextStep {
  switch (outcome.type) {
    case 'accepted':
      return { state: 'accepted', reason: null, providerReference: outcome.providerReference }
    case 'refused':
      return { state: 'failed', reason: outcome.reason }
    case 'possibly_sent':
      return { state: 'unknown', reason: outcome.reason }
    case 'not_sent':
      return againOrExpired(outcome, attempt, random)
    default:
      return outcome satisfies never
  }
}

function againOrExpired(
  outcome: Extract<SendOutcome, { type: 'not_sent' }>,
  attempt: Attempt,
  random: Random
): NextStep {
  const wantedMs = (outcome.retryAfterSeconds ?? 0) * 1_000
  const delayMs = Math.max(wantedMs, retryDelayMs(attempt.number, random))
  const nextAttemptAt = new Date(attempt.endedAt.getTime() + delayMs)
  if (nextAttemptAt >= attempt.expiresAt) return { state: 'expired', reason: outcome.reason }
  return { state: 'queued', reason: outcome.reason, nextAttemptAt }
}
