import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import type { Disclosure } from '#app/egress/disclosure'
import { disclose } from '#app/egress/disclosure_ledger'
import type { Statement, Transaction } from '#app/tenants/plane_database'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'
import { patientId } from '#tests/unit/egress/support/broker_fixture'

const displayName: Disclosure = {
  patientId,
  source: 'plugin:video_meetings',
  processor: 'Whereby AS',
  host: 'nordlys.whereby.com',
  categories: ['display_name'],
  purpose: 'Video meetings with patients',
  template: 'room.visit',
  subjectKey: 'meeting-1',
}

/** Keeps unique keys as the table does, and remembers what was written. */
class RememberingTransaction implements Transaction {
  readonly written: { name: string; values: readonly unknown[] }[] = []
  readonly #keys = new Set<string>()

  async query<Row>({ name }: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    if (name === 'egress.insert_disclosure') {
      const key = `${values[2]} ${values[8]}`
      if (this.#keys.has(key)) return []
      this.#keys.add(key)
    }
    this.written.push({ name, values })
    return [{ id: values[0] }] as Row[]
  }

  afterCommit() {}
}

function inNordlys<T>(run: () => Promise<T>): Promise<T> {
  const scope = { kind: 'tenant', slug: 'nordlys', keys: { auditKey: randomBytes(32) } }
  return runInTenant(scope as unknown as TenantScope, run)
}

test.group('Egress | the disclosure ledger', () => {
  test('a disclosure and its audit event are written together', async ({ assert }) => {
    const trx = new RememberingTransaction()
    const id = await inNordlys(() => disclose(trx, displayName))
    assert.isNotNull(id)
    assert.lengthOf(trx.written, 2)
    assert.include(JSON.stringify(trx.written[1]?.values), 'disclosure.made')
    assert.include(JSON.stringify(trx.written[1]?.values), 'Whereby AS')
  })

  test('handing out the same link again is the same disclosure', async ({ assert }) => {
    const trx = new RememberingTransaction()
    await inNordlys(() => disclose(trx, displayName))
    assert.isNull(await inNordlys(() => disclose(trx, displayName)))
    assert.lengthOf(trx.written, 2)
  })

  test('two patients in one meeting are two disclosures', async ({ assert }) => {
    const trx = new RememberingTransaction()
    const another = { ...displayName, patientId: 'a0b1c2d3-0000-4000-8000-000000000000' }
    await inNordlys(() => disclose(trx, displayName))
    assert.isNotNull(await inNordlys(() => disclose(trx, another)))
  })
})
