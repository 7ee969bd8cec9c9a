import { test } from '@japa/runner'
import fc from 'fast-check'
import { clinicalUnits } from '#app/access/clinical_units'
import { decide, type AccessInput, type CareRelation } from '#app/access/decide'
import { ruleVersion } from '#app/access/policy/policy'

const now = new Date('2026-11-21T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

type Episode = CareRelation['episodes'][number]
const episode = (more: Partial<Episode> = {}): Episode => ({
  unitId: 'own',
  status: 'active',
  endedAt: null,
  responsibleStaffId: null,
  ...more,
})
const asked = (more: Partial<AccessInput> = {}): AccessInput => ({
  staffId: 'kari',
  roles: ['clinician'],
  unitIds: ['own'],
  action: 'open',
  relation: { episodes: [episode()] },
  now,
  ...more,
})
const withEpisodes = (...episodes: Episode[]) => asked({ relation: { episodes } })

type Case = { says: string; input: AccessInput; allowed: boolean; reason: string }
const cases: Case[] = [
  {
    says: 'an open episode at the own unit',
    input: asked(),
    allowed: true,
    reason: 'unit_episode',
  },
  {
    says: 'a planned episode at the own unit',
    input: withEpisodes(episode({ status: 'planned' })),
    allowed: true,
    reason: 'unit_episode',
  },
  {
    says: 'writing on an open episode',
    input: asked({ action: 'write' }),
    allowed: true,
    reason: 'unit_episode',
  },
  {
    says: 'an episode at another unit',
    input: withEpisodes(episode({ unitId: 'other' })),
    allowed: false,
    reason: 'no_relation',
  },
  { says: 'no episode at all', input: withEpisodes(), allowed: false, reason: 'no_relation' },
  {
    says: 'being named responsible at another unit',
    input: withEpisodes(episode({ unitId: 'other', responsibleStaffId: 'kari' })),
    allowed: true,
    reason: 'named_responsible',
  },
  {
    says: 'somebody else being responsible at another unit',
    input: withEpisodes(episode({ unitId: 'other', responsibleStaffId: 'per' })),
    allowed: false,
    reason: 'no_relation',
  },
  {
    says: 'thirty days after discharge',
    input: withEpisodes(episode({ status: 'finished', endedAt: daysAgo(30) })),
    allowed: true,
    reason: 'unit_episode',
  },
  {
    says: 'a moment more than thirty days after discharge',
    input: withEpisodes(
      episode({ status: 'finished', endedAt: new Date(daysAgo(30).getTime() - 1) })
    ),
    allowed: false,
    reason: 'no_relation',
  },
  {
    says: 'a finished episode that does not say when it ended',
    input: withEpisodes(episode({ status: 'finished' })),
    allowed: false,
    reason: 'no_relation',
  },
  {
    says: 'an old episode beside an open one',
    input: withEpisodes(
      episode({ status: 'finished', endedAt: daysAgo(400) }),
      episode({ unitId: 'own' })
    ),
    allowed: true,
    reason: 'unit_episode',
  },
  {
    says: 'an administrator of the very unit',
    input: asked({ roles: ['administrator'] }),
    allowed: false,
    reason: 'role_without_access',
  },
  {
    says: 'a privacy officer who opens a record',
    input: asked({ roles: ['privacy_officer'] }),
    allowed: false,
    reason: 'role_without_access',
  },
  {
    says: 'a privacy officer who reads the log',
    input: asked({ roles: ['privacy_officer'], action: 'read_log' }),
    allowed: true,
    reason: 'privacy_oversight',
  },
  {
    says: 'a clinician who reads the log of the own patient',
    input: asked({ action: 'read_log' }),
    allowed: false,
    reason: 'role_without_access',
  },
  { says: 'no role', input: asked({ roles: [] }), allowed: false, reason: 'role_without_access' },
]

test.group('Access | the decision', () => {
  test('{says}')
    .with(cases)
    .run(({ assert }, { input, allowed, reason }) => {
      const decision = decide(input)
      assert.deepEqual([decision.allowed, decision.reason], [allowed, reason])
      assert.equal(decision.ruleVersion, ruleVersion)
    })

  test('nobody without the role of a clinician ever reads or writes a record', () => {
    const ids = fc.constantFrom('own', 'other', 'kari', 'per')
    const anyEpisode = fc.record({
      unitId: ids,
      status: fc.constantFrom('planned' as const, 'active' as const, 'finished' as const),
      endedAt: fc.option(fc.date({ noInvalidDate: true })),
      responsibleStaffId: fc.option(ids),
    })
    fc.assert(
      fc.property(
        fc.array(anyEpisode),
        fc.array(ids),
        fc.constantFrom('open' as const, 'write' as const),
        (episodes, unitIds, action) => {
          const roles = ['administrator', 'privacy_officer'] as const
          return !decide(asked({ roles, unitIds, action, relation: { episodes } })).allowed
        }
      )
    )
  })

  test('only the units where somebody is a clinician count', ({ assert }) => {
    const [ward, office] = [
      { id: 'ward', name: 'A-post' },
      { id: 'office', name: 'Kontoret' },
    ]
    const units = clinicalUnits({
      assignments: [
        { role: 'administrator', unit: office },
        { role: 'clinician', unit: ward },
        { role: 'clinician', unit: ward },
        { role: 'privacy_officer', unit: null },
      ],
    })
    assert.deepEqual(units, [ward])
  })
})
