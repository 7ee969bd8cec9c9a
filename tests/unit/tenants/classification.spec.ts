import { test } from '@japa/runner'
import { none, type SchemaRules } from '#database/tenant/column_class'
import { schemaRules } from '#database/tenant/schema_rules'
import { classificationFaults } from '#app/tenants/provisioning/check_classification'

const rules: SchemaRules = {
  visits: { ...none('id', 'at'), note_sealed: 'health', name: 'contact', code_sealed: 'none' },
}
const column = (name: string, type = 'bytea', table = 'visits') => ({ table, column: name, type })

test.group('Tenants | what each column holds of people', () => {
  test('{says}')
    .with([
      { says: 'an id is well', column: column('id', 'uuid'), fault: null },
      { says: 'a sealed note is well', column: column('note_sealed'), fault: null },
      {
        says: 'a column without a class is a fault',
        column: column('diagnosis', 'text'),
        fault: 'visits.diagnosis has no class',
      },
      {
        says: 'a table without rules is a fault',
        column: column('id', 'uuid', 'unknown'),
        fault: 'unknown.id has no class',
      },
      {
        says: 'a name in clear is a fault',
        column: column('name', 'text'),
        fault: 'visits.name is contact but is not sealed',
      },
      {
        says: 'a sealed column that is no bytes is a fault',
        column: column('note_sealed', 'text'),
        fault: 'visits.note_sealed is health but is not sealed',
      },
      {
        says: 'a sealed column that claims to hold nothing is a fault',
        column: column('code_sealed'),
        fault: 'visits.code_sealed is sealed but classed none',
      },
      {
        says: 'a column named like a part of every object is a fault',
        column: column('constructor', 'text'),
        fault: 'visits.constructor has no class',
      },
    ])
    .run(({ assert }, { column: given, fault }) => {
      const faults = classificationFaults([given], rules)
      assert.lengthOf(faults, fault ? 1 : 0)
      if (fault) assert.include(faults[0], fault)
    })

  test('every sealed column of the house says what it holds', ({ assert }) => {
    for (const [table, columns] of Object.entries(schemaRules)) {
      for (const [name, columnClass] of Object.entries(columns)) {
        assert.equal(columnClass !== 'none', name.endsWith('_sealed'), `${table}.${name}`)
      }
    }
  })
})
