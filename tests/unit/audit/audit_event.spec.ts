import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { canonicalEvent, hasValidMac, macOf, type AuditEvent } from '#app/audit/audit_event'

const text = fc.string({ unit: 'binary', maxLength: 12 })
const optional = fc.option(text)
/** Small alphabets make near-collisions likely: shifted borders, quotes, `null` as a word. */
const tricky = fc.oneof(optional, fc.constantFrom('', 'null', '"', '","', '\\', '[]', '\u0000'))
const value = fc.oneof(tricky, fc.integer(), fc.boolean())
const details = fc.dictionary(fc.oneof(text, fc.constantFrom('a', 'b', '__proto__')), value, {
  maxKeys: 3,
})

const events: fc.Arbitrary<AuditEvent> = fc.record({
  id: text,
  at: fc.date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31') }),
  action: text,
  outcome: text,
  actorKind: text,
  actorId: tricky,
  actorRole: tricky,
  unitId: tricky,
  assurance: fc.option(fc.integer()),
  sessionRef: tricky,
  requestId: tricky,
  patientId: tricky,
  subjectType: tricky,
  subjectId: tricky,
  purpose: tricky,
  reason: tricky,
  ruleVersion: tricky,
  details,
})

/** The same event as far as anybody could tell: field by field, details by key. */
function isSame(one: AuditEvent, other: AuditEvent): boolean {
  const plain = (event: AuditEvent) => ({
    ...event,
    at: event.at.getTime(),
    details: Object.entries(event.details).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  })
  return fc.stringify(plain(one)) === fc.stringify(plain(other))
}

test.group('Audit | the bytes of an event', () => {
  test('no two different events share their bytes', () => {
    fc.assert(
      fc.property(events, events, (one, other) => {
        return canonicalEvent(one).equals(canonicalEvent(other)) === isSame(one, other)
      }),
      { numRuns: 3_000 }
    )
  })

  test('an event that differs in one field only has other bytes and no valid MAC', () => {
    const key = randomBytes(32)
    fc.assert(
      fc.property(events, events, (one, other) => {
        const fields = Object.keys(one) as (keyof AuditEvent)[]
        return fields.every((field) => {
          const changed = { ...one, [field]: other[field] }
          return isSame(one, changed) || !hasValidMac(changed, macOf(one, key), key)
        })
      }),
      { numRuns: 300 }
    )
  })

  test('a border between two fields cannot move', ({ assert }) => {
    const [event] = fc.sample(events, 1) as [AuditEvent]
    const left = { ...event, purpose: 'TREAT","x', reason: 'y' }
    const right = { ...event, purpose: 'TREAT', reason: 'x","y' }
    assert.notDeepEqual(canonicalEvent(left), canonicalEvent(right))
  })

  test('details that are no list of facts never look like one', ({ assert }) => {
    const [event] = fc.sample(events, 1) as [AuditEvent]
    const shapes = [{}, [], null, '', 'ab', ['a', 'b'], { 0: 'a', 1: 'b' }, { other: null }]
    const bytes = shapes.map((shape) => {
      return canonicalEvent({ ...event, details: shape as AuditEvent['details'] }).toString()
    })
    assert.lengthOf([...new Set(bytes)], shapes.length)
  })

  test('the order in which details are kept does not matter', ({ assert }) => {
    const [event] = fc.sample(events, 1) as [AuditEvent]
    assert.deepEqual(
      canonicalEvent({ ...event, details: { b: 1, a: 2 } }),
      canonicalEvent({ ...event, details: { a: 2, b: 1 } })
    )
  })

  test('no control character leaves an event as itself', () => {
    fc.assert(fc.property(events, (event) => canonicalEvent(event).every((byte) => byte >= 0x20)))
  })
})
