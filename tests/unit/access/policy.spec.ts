import { test } from '@japa/runner'
import { decide, type AccessInput } from '#app/access/decide'
import { policy, ruleVersion } from '#app/access/policy/policy'
import type { CareRelation } from '#app/access/policy/care_relation'

const now = new Date('2026-11-22T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

const nobody: CareRelation = { episodes: [] }
const atMyUnit: CareRelation = {
  episodes: [{ unitId: 'surgery', status: 'active', endedAt: null, responsibleStaffId: null }],
}
const emergency = (template: 'life_or_health' | 'duty_call', until = hours(1)) => ({
  ...nobody,
  emergencies: [{ id: 'one', template, until }],
})

function asked(relation: CareRelation, more: Partial<AccessInput> = {}) {
  const mine = { staffId: 'kari', roles: ['clinician'] as const, unitIds: ['surgery'] }
  return decide({ ...mine, action: 'open', relation, now, ...more })
}

test.group('Access | the decision point', () => {
  test('what no line of the policy allows is refused', ({ assert }) => {
    assert.deepEqual(asked(nobody), {
      allowed: false,
      reason: 'no_relation',
      ruleVersion,
      unitId: null,
      emergency: null,
    })
    assert.equal(asked(atMyUnit, { roles: [] }).reason, 'role_without_access')
    assert.equal(asked(atMyUnit, { roles: ['administrator'] }).reason, 'role_without_access')
  })

  test('a privacy officer reads the log and opens no record', ({ assert }) => {
    const roles = ['privacy_officer'] as const
    assert.equal(asked(nobody, { roles, action: 'read_log' }).reason, 'privacy_oversight')
    assert.isFalse(asked(atMyUnit, { roles }).allowed)
    assert.isFalse(asked(atMyUnit, { roles, action: 'open_emergency' }).allowed)
  })

  test('an episode at the unit gives access until thirty days after it ended', ({ assert }) => {
    const ended = (days: number): CareRelation => {
      const endedAt = hours(-24 * days)
      return { episodes: [{ ...atMyUnit.episodes[0]!, status: 'finished', endedAt }] }
    }
    assert.equal(asked(atMyUnit).reason, 'unit_episode')
    assert.isTrue(asked(ended(30)).allowed)
    assert.isFalse(asked(ended(31)).allowed)
  })

  test('who is named as responsible is so at whatever unit', ({ assert }) => {
    const relation: CareRelation = {
      episodes: [{ ...atMyUnit.episodes[0]!, unitId: 'elsewhere', responsibleStaffId: 'kari' }],
    }
    const decision = asked(relation)
    assert.deepEqual([decision.reason, decision.unitId], ['named_responsible', 'elsewhere'])
  })

  test('an emergency opens and lets write, and ends by the clock after four hours', ({
    assert,
  }) => {
    const relation = emergency('duty_call', hours(4))
    assert.equal(asked(relation).reason, 'emergency')
    assert.isTrue(asked(relation, { action: 'write' }).allowed)
    assert.isTrue(asked(relation, { now: new Date(hours(4).getTime() - 1) }).allowed)
    assert.isFalse(asked(relation, { now: hours(4) }).allowed)
  })

  test('a yes to a request lasts until its date and gives nobody the right to say yes', ({
    assert,
  }) => {
    const relation: CareRelation = { ...nobody, grants: [{ until: hours(1) }] }
    assert.equal(asked(relation).reason, 'granted_request')
    assert.isFalse(asked(relation, { now: hours(1) }).allowed)
    assert.isFalse(asked(relation, { action: 'answer_request' }).allowed)
    assert.isFalse(asked(emergency('life_or_health'), { action: 'answer_request' }).allowed)
    assert.isFalse(asked(emergency('life_or_health'), { action: 'record_block' }).allowed)
  })

  test('a block of the person or of the unit beats every relation but danger to life', ({
    assert,
  }) => {
    const blocks = [
      { staffId: 'kari', unitId: null },
      { staffId: null, unitId: 'surgery' },
    ]
    for (const block of blocks) {
      const blocked = { blocks: [block] }
      assert.equal(asked({ ...atMyUnit, ...blocked }).reason, 'blocked')
      assert.isFalse(asked({ ...atMyUnit, ...blocked }, { action: 'write' }).allowed)
      assert.isFalse(asked({ ...nobody, ...blocked, grants: [{ until: hours(1) }] }).allowed)
      assert.isFalse(asked({ ...emergency('duty_call'), ...blocked }).allowed)
      assert.equal(asked({ ...emergency('life_or_health'), ...blocked }).reason, 'emergency')
    }
    const others = { blocks: [{ staffId: 'per', unitId: null }] }
    assert.isTrue(asked({ ...atMyUnit, ...others }).allowed)
  })

  test('nobody opens their own record as staff, not in an emergency either', ({ assert }) => {
    const isOwn = { isOwn: true }
    assert.equal(asked({ ...atMyUnit, ...isOwn }).reason, 'own_record_refused')
    assert.isFalse(asked({ ...emergency('life_or_health'), ...isOwn }).allowed)
    assert.isFalse(asked({ ...nobody, ...isOwn }, { action: 'open_emergency' }).allowed)
  })

  test('an operator reads one record under a grant until its end, and nothing else', ({
    assert,
  }) => {
    const lines = policy.filter(({ role }) => role === 'support')
    assert.deepEqual(lines, [
      {
        role: 'support',
        actions: ['open'],
        resource: 'record',
        relation: 'support_grant',
        conditions: ['until_date'],
      },
    ])
  })

  test('every line of the policy that is about a record asks for a clinician', ({ assert }) => {
    const record = policy.filter(
      ({ resource, role }) => resource === 'record' && role !== 'support'
    )
    assert.isNotEmpty(record)
    assert.isTrue(record.every(({ role }) => role === 'clinician'))
    assert.isTrue(record.every(({ conditions }) => conditions.includes('not_own_record')))
  })
})
