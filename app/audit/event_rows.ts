import type { AuditDetails, AuditEvent } from '#app/audit/audit_event'
import { statement } from '#app/tenants/statement'

/** As PostgreSQL returns it. */
export type AuditEventRow = {
  id: string
  at: Date
  action: string
  outcome: string
  actor_kind: string
  actor_id: string | null
  actor_role: string | null
  unit_id: string | null
  assurance: number | null
  session_ref: string | null
  request_id: string | null
  patient_id: string | null
  subject_type: string | null
  subject_id: string | null
  purpose: string | null
  reason: string | null
  rule_version: string | null
  details: AuditDetails
  mac: Buffer
}

export const eventColumns = `id, at, action, outcome, actor_kind, actor_id, actor_role, unit_id, assurance,
  session_ref, request_id, patient_id, subject_type, subject_id, purpose, reason,
  rule_version, details, mac`

/** Any number of events and their places in the sealer's queue, in one round trip. */
export const insertEvents = statement(
  'audit.insert_events',
  `with given as (
     select * from unnest(
       $1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[],
       $8::uuid[], $9::smallint[], $10::text[], $11::text[], $12::uuid[], $13::text[], $14::text[],
       $15::text[], $16::text[], $17::text[], $18::text[], $19::bytea[]
     ) as g(id, at, action, outcome, actor_kind, actor_id, actor_role, unit_id, assurance,
       session_ref, request_id, patient_id, subject_type, subject_id, purpose, reason,
       rule_version, details, mac)
   ), written as (
     insert into audit_events (${eventColumns})
     select id, at, action, outcome, actor_kind, actor_id, actor_role, unit_id, assurance,
       session_ref, request_id, patient_id, subject_type, subject_id, purpose, reason,
       rule_version, details::jsonb, mac from given
     returning id, at
   )
   insert into audit_unsealed (event_id, at) select id, at from written`
)

/** The parameters of `insertEvents`, column by column. */
export function insertValues(events: readonly { event: AuditEvent; mac: Buffer }[]): unknown[] {
  const column = <T>(pick: (event: AuditEvent) => T) => events.map(({ event }) => pick(event))
  return [
    column((e) => e.id),
    column((e) => e.at),
    column((e) => e.action),
    column((e) => e.outcome),
    column((e) => e.actorKind),
    column((e) => e.actorId),
    column((e) => e.actorRole),
    column((e) => e.unitId),
    column((e) => e.assurance),
    column((e) => e.sessionRef),
    column((e) => e.requestId),
    column((e) => e.patientId),
    column((e) => e.subjectType),
    column((e) => e.subjectId),
    column((e) => e.purpose),
    column((e) => e.reason),
    column((e) => e.ruleVersion),
    column((e) => JSON.stringify(e.details)),
    events.map(({ mac }) => mac),
  ]
}

export function eventOf(row: AuditEventRow): AuditEvent {
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    outcome: row.outcome,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    unitId: row.unit_id,
    assurance: row.assurance,
    sessionRef: row.session_ref,
    requestId: row.request_id,
    patientId: row.patient_id,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    purpose: row.purpose,
    reason: row.reason,
    ruleVersion: row.rule_version,
    details: row.details,
  }
}
