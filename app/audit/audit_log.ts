import { randomUUID } from 'node:crypto'
import { currentActor } from '#app/audit/actor'
import { macOf, type AuditEvent, type AuditEventInput } from '#app/audit/audit_event'
import { insertEvents, insertValues } from '#app/audit/event_rows'
import { AuditUnavailableException } from '#app/audit/exceptions'
import { ReadBatch } from '#app/audit/read_batch'
import { wakeSealer } from '#app/audit/sealer_wake_up'
import type { PlaneDatabase, Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

export type { AuditEventInput } from '#app/audit/audit_event'

const batches = new WeakMap<PlaneDatabase, ReadBatch>()

/**
 * The one way into the log. One event per patient per access; who, when and
 * from which session come from where the code runs, not from the caller.
 */
export const audit = {
  /**
   * The events of a change, inside its own transaction: both or neither.
   *
   * @throws E_AUDIT_UNAVAILABLE, which rolls the change back
   */
  async record(trx: Transaction, input: AuditEventInput | readonly AuditEventInput[]) {
    const written = stamped(input)
    if (written.length === 0) return
    try {
      await trx.query(insertEvents, insertValues(written))
    } catch (error) {
      throw new AuditUnavailableException(undefined, { cause: error })
    }
    const { slug } = currentTenant()
    trx.afterCommit(() => wakeSealer(slug))
  },

  /**
   * The events of a read, on disk before this resolves. Await it before the
   * answer leaves.
   *
   * @throws E_AUDIT_UNAVAILABLE: then nothing may be shown
   */
  async recordReads(input: AuditEventInput | readonly AuditEventInput[]) {
    const written = stamped(input)
    if (written.length === 0) return
    const { database, slug } = currentTenant()
    const batch = batches.get(database) ?? new ReadBatch(database)
    batches.set(database, batch)
    await batch.write(written)
    wakeSealer(slug)
  },
}

function stamped(input: AuditEventInput | readonly AuditEventInput[]) {
  const inputs = Array.isArray(input)
    ? (input as readonly AuditEventInput[])
    : [input as AuditEventInput]
  const { auditKey } = currentTenant().keys
  const at = new Date()
  return inputs.map((one) => {
    const event = eventFrom(one, at)
    return { event, mac: macOf(event, auditKey) }
  })
}

function eventFrom(input: AuditEventInput, at: Date): AuditEvent {
  const actor = currentActor()
  const decided = input.patientId ? actor.decisions?.get(input.patientId) : undefined
  return {
    id: randomUUID(),
    at,
    action: input.action,
    outcome: input.outcome ?? 'success',
    actorKind: actor.kind,
    actorId: actor.id,
    actorRole: actor.role,
    unitId: input.unitId ?? actor.unitId,
    assurance: actor.assurance,
    sessionRef: actor.sessionRef,
    requestId: actor.requestId,
    patientId: input.patientId ?? null,
    subjectType: input.subject?.type ?? null,
    subjectId: input.subject?.id ?? null,
    purpose: input.purpose ?? decided?.purpose ?? null,
    reason: input.reason ?? decided?.reason ?? null,
    ruleVersion: input.ruleVersion ?? decided?.ruleVersion ?? null,
    details: { ...actor.details, ...decided?.details, ...input.details },
  }
}
