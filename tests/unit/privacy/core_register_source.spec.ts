import { test } from '@japa/runner'
import { coreActivities } from '#app/privacy/core_activities'
import { registerAt } from '#app/privacy/register'
import { processorsCsv } from '#app/privacy/processors_csv'
import { requestedMoment } from '#app/privacy/requested_moment'
import { coreFacts } from '#app/privacy/sources/core_register_source'
import { schemaRules } from '#database/tenant/schema_rules'

const site = {
  id: 's',
  name: 'Bodø',
  operator: 'Nordlys sykehus',
  address: 'Sjøgata 1',
  country: 'NO',
}

function tenantAt(changes: Partial<typeof site>) {
  const facts = { site: { ...site, ...changes } }
  return { name: 'Nordlys sykehus', facts } as Parameters<typeof coreFacts>[0]
}

test.group('Register | the core', () => {
  test('a hospital on its own machines has no processor', ({ assert }) => {
    assert.isEmpty(coreFacts(tenantAt({}), []).processors)
  })

  test('a site run by somebody else is a processor, always', ({ assert }) => {
    const [row] = coreFacts(tenantAt({ operator: 'Helse Drift AS' }), []).processors
    assert.equal(row?.item.name, 'Helse Drift AS')
    assert.isNull(row?.until)
    assert.isNull(row?.item.transferMechanism)
  })

  test('a site outside the EEA says that its transfer has no declared basis', ({ assert }) => {
    const [row] = coreFacts(tenantAt({ operator: 'Cloud Inc', country: 'US' }), []).processors
    assert.equal(row?.item.transferMechanism, 'not declared')
  })

  test('the hospital’s own relay is a recipient, somebody else’s a processor', ({ assert }) => {
    const relay = { host: 'smtp.example.no', from: new Date(), until: null }
    const own = coreFacts(tenantAt({}), [{ ...relay, processor: null }])
    assert.isEmpty(own.processors)
    const messages = own.activities.findLast(({ item }) => item.id === 'messages')
    assert.deepEqual(messages?.item.recipients, ['Nordlys sykehus (smtp.example.no)'])
  })

  test('which relay received messages is known for every moment of the past', ({ assert }) => {
    const day = (date: number) => new Date(Date.UTC(2026, 10, date))
    const { activities } = coreFacts(tenantAt({}), [
      { processor: null, host: 'old.example', from: day(1), until: day(5) },
      { processor: null, host: 'new.example', from: day(5), until: null },
    ])
    const recipientsAt = (moment: Date | null) =>
      registerAt({ processors: [], activities }, moment).activities.find(
        ({ id }) => id === 'messages'
      )?.recipients
    assert.deepEqual(recipientsAt(new Date(0)), [])
    assert.deepEqual(recipientsAt(day(2)), ['Nordlys sykehus (old.example)'])
    assert.deepEqual(recipientsAt(null), ['Nordlys sykehus (new.example)'])
    assert.lengthOf(
      activities.filter(({ item }) => item.id === 'patient_record'),
      1
    )
  })

  test('every table with personal data belongs to exactly one record of processing', ({
    assert,
  }) => {
    for (const [table, columns] of Object.entries(schemaRules)) {
      if (Object.values(columns).every((kind) => kind === 'none')) continue
      const owners = coreActivities.filter(({ tables }) => tables.includes(table))
      assert.lengthOf(owners, 1, `${table} is answered for by ${owners.length} activities`)
    }
  })

  test('no record of processing names a table that does not exist', ({ assert }) => {
    for (const { tables } of coreActivities) assert.containsSubset(Object.keys(schemaRules), tables)
  })

  test('each record has every letter of article 30(1)', ({ assert }) => {
    for (const { item } of coreFacts(tenantAt({}), []).activities) {
      const texts = [
        item.purpose,
        item.dataSubjects,
        item.categories,
        item.retention,
        item.security,
      ]
      for (const text of texts) assert.isTrue(Boolean(text.en && text.nb), item.id)
      assert.isArray(item.recipients)
      assert.isArray(item.transfers)
    }
  })
})

test.group('Register | files and moments', () => {
  test('a name that a spreadsheet would run as a formula is inert', ({ assert }) => {
    const row = { name: '=cmd|calc', address: 'a "b"' } as Parameters<
      typeof processorsCsv
    >[0][number]
    const csv = processorsCsv([row])
    assert.include(csv, `"'=cmd|calc"`)
    assert.include(csv, `"a ""b"""`)
  })

  test('a moment has an offset; anything else is refused', ({ assert }) => {
    assert.isNull(requestedMoment(undefined))
    assert.equal(requestedMoment('2026-11-21T12:00:00Z')?.getTime(), Date.UTC(2026, 10, 21, 12))
    for (const text of ['yesterday', '2026-11-21T12:00', '2026-13-99', ['a']]) {
      assert.isUndefined(requestedMoment(text))
    }
  })
})
