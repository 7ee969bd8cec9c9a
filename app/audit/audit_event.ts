import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { AuditAction } from '#app/audit/vocabulary'

export type AuditDetails = Record<string, string | number | boolean | null>

/** What a domain says happened; who and when are added by the log. */
export type AuditEventInput = {
  action: AuditAction
  patientId?: string
  subject?: { type: string; id: string }
  /** The unit that gives the reason; left out, the one that the actor works in. */
  unitId?: string | null
  outcome?: 'success' | 'denied' | 'failure'
  purpose?: string
  /** Reason code of `access.decide`. */
  reason?: string
  ruleVersion?: string
  /** Never clinical text, an identifier, a name or a token. */
  details?: AuditDetails
}

/** One row of `audit_events`. */
export type AuditEvent = {
  id: string
  at: Date
  action: string
  outcome: string
  actorKind: string
  actorId: string | null
  actorRole: string | null
  unitId: string | null
  assurance: number | null
  sessionRef: string | null
  requestId: string | null
  patientId: string | null
  subjectType: string | null
  subjectId: string | null
  purpose: string | null
  reason: string | null
  ruleVersion: string | null
  details: AuditDetails
}

/**
 * The bytes an event's MAC and digest are computed over: a JSON array in fixed
 * order, details by sorted key, so that PostgreSQL's own order cannot matter
 * and no field can flow into its neighbour.
 */
export function canonicalEvent(event: AuditEvent): Buffer {
  return Buffer.from(
    JSON.stringify([
      'varde-audit-1',
      event.id,
      event.at.toISOString(),
      event.action,
      event.outcome,
      event.actorKind,
      event.actorId,
      event.actorRole,
      event.unitId,
      event.assurance,
      event.sessionRef,
      event.requestId,
      event.patientId,
      event.subjectType,
      event.subjectId,
      event.purpose,
      event.reason,
      event.ruleVersion,
      canonicalDetails(event.details),
    ])
  )
}

/** Sorted pairs; what is no plain object was not written by us and never looks like one. */
function canonicalDetails(details: unknown): unknown {
  const isPlain = typeof details === 'object' && details !== null && !Array.isArray(details)
  if (!isPlain) return { other: details }
  return Object.entries(details).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** 32 bytes that only a process with the tenant's keys can make. */
export function macOf(event: AuditEvent, key: Buffer): Buffer {
  return createHmac('sha256', key).update('event').update(canonicalEvent(event)).digest()
}

export function hasValidMac(event: AuditEvent, mac: Buffer, key: Buffer): boolean {
  const expected = macOf(event, key)
  return expected.length === mac.length && timingSafeEqual(expected, mac)
}

/** What the chain holds of an event. */
export function digestOf(event: AuditEvent, mac: Buffer): Buffer {
  return createHash('sha256').update(canonicalEvent(event)).update(mac).digest()
}
