import { test } from '@japa/runner'
import { missingSteps, type GateFacts } from '#app/plugins/activation_gate'
import { clauseLetters } from '#app/plugins/agreement_clauses'

const changedAt = new Date('2026-11-21T10:00:00Z')

const complete: GateFacts = {
  settingsParse: true,
  secretsSet: true,
  settingsChangedAt: changedAt,
  connectionTest: { ok: true, at: new Date('2026-11-21T10:01:00Z') },
  agreement: {
    clauses: clauseLetters,
    signedOn: '2026-01-01',
    validUntil: '2027-01-01',
    transferBasis: null,
  },
  risk: { likelihood: 3, consequence: 3, acceptedUpTo: 9, validUntil: '2027-01-01' },
  transferNeeded: false,
  today: '2026-11-21',
}

const agreement = complete.agreement!
const risk = complete.risk!

/** What is changed about a complete case, and what is missing then. */
const cases: [name: string, change: Partial<GateFacts>, missing: string[]][] = [
  ['everything is there', {}, []],
  ['settings do not parse', { settingsParse: false }, ['settings']],
  ['a secret is not set', { secretsSet: false }, ['settings']],
  ['the connection was never tested', { connectionTest: null }, ['connection_test']],
  ['the test failed', { connectionTest: { ok: false, at: changedAt } }, ['connection_test']],
  [
    'the test is older than the settings',
    { connectionTest: { ok: true, at: new Date('2026-11-21T09:59:59Z') } },
    ['connection_test'],
  ],
  ['there is no agreement', { agreement: null }, ['agreement']],
  [
    'the agreement is not signed yet',
    { agreement: { ...agreement, signedOn: '2026-11-22' } },
    ['agreement'],
  ],
  [
    'the agreement ended yesterday',
    { agreement: { ...agreement, validUntil: '2026-11-20' } },
    ['agreement'],
  ],
  ['the agreement ends today', { agreement: { ...agreement, validUntil: '2026-11-21' } }, []],
  ['nobody assessed the risk', { risk: null }, ['risk']],
  ['the risk is above the line', { risk: { ...risk, likelihood: 4 } }, ['risk']],
  ['the assessment ran out', { risk: { ...risk, validUntil: '2026-11-20' } }, ['risk']],
  ['data leaves the EEA without a basis', { transferNeeded: true }, ['transfer']],
  [
    'data leaves the EEA on standard clauses',
    { transferNeeded: true, agreement: { ...agreement, transferBasis: 'standard_clauses' } },
    [],
  ],
  [
    'nothing is there',
    {
      settingsParse: false,
      connectionTest: null,
      agreement: null,
      risk: null,
      transferNeeded: true,
    },
    ['settings', 'connection_test', 'agreement', 'risk', 'transfer'],
  ],
]

test.group('Plugins | gate', () => {
  for (const [name, change, missing] of cases) {
    test(`when ${name}, missing is ${missing.join(', ') || 'nothing'}`, ({ assert }) => {
      assert.deepEqual(missingSteps({ ...complete, ...change }), missing)
    })
  }

  for (const letter of clauseLetters) {
    test(`an agreement without letter ${letter} of article 28(3) does not hold`, ({ assert }) => {
      const clauses = clauseLetters.filter((one) => one !== letter)
      assert.deepEqual(missingSteps({ ...complete, agreement: { ...agreement, clauses } }), [
        'agreement',
      ])
    })
  }
})
