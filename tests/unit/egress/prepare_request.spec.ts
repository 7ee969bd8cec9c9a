import { test } from '@japa/runner'
import type { HttpEgressDeclaration } from '#app/egress/declared_egress'
import { fieldPaths } from '#app/egress/field_paths'
import { prepareRequest } from '#app/egress/prepare_request'
import { declarations, patientId, video } from '#tests/unit/egress/support/broker_fixture'

function prepare(template: string, rest: object) {
  const declaration = declarations.find((each) => each.template === template)
  const call = { source: video, template, ...rest }
  return prepareRequest(declaration as HttpEgressDeclaration, call)
}

test.group('Egress | a call keeps to what was declared', () => {
  test('declared parameters and query make the path, encoded', ({ assert }) => {
    const prepared = prepare('rooms.show', { parameters: { room: 'a b?c' }, query: { limit: 5 } })
    assert.isTrue(prepared.ok)
    if (prepared.ok) assert.equal(prepared.value.path, '/v1/rooms/a%20b%3Fc?limit=5')
  })

  test('a parameter that would leave its segment is refused')
    .with(['..', '.', 'a/b', 'a\\b', '', 'a\nb', 'x'.repeat(201)])
    .run(({ assert }, room) => {
      const prepared = prepare('rooms.show', { parameters: { room } })
      assert.containSubset(prepared, { failure: { code: 'E_PARAMETER_INVALID', field: 'room' } })
    })

  test('a field that nobody declared is refused, at any depth')
    .with([
      { json: { patientName: 'Kari' }, field: 'patientName' },
      { json: { preferences: { note: 'Kari' } }, field: 'preferences.note' },
      { json: { fields: [{ name: 'Kari' }] }, field: 'fields[].name' },
      { json: { endDate: { nested: 1 } }, field: 'endDate.nested' },
      { json: { preferences: 'Kari' }, field: 'preferences' },
      { json: 'Kari', field: '$' },
      { json: { constructor: 'Kari' }, field: 'constructor' },
      { json: JSON.parse('{"__proto__":"Kari"}'), field: '__proto__' },
      { query: { note: 'Kari' }, field: 'note' },
    ])
    .run(({ assert }, { field, ...rest }) => {
      const prepared = prepare('rooms.create', rest)
      assert.containSubset(prepared, { failure: { code: 'E_UNDECLARED_FIELD', field } })
    })

  test('a refusal names the field and never says what stood in it', ({ assert }) => {
    const prepared = prepare('rooms.create', { json: { note: 'Kari Nordmann' } })
    assert.notInclude(JSON.stringify(prepared), 'Kari')
  })

  test('a field whose category the declaration does not list is refused', ({ assert }) => {
    const prepared = prepare('invitations.create', {
      json: { guest: { email: 'kari@example.org' } },
      patientId,
    })
    assert.containSubset(prepared, {
      failure: { code: 'E_UNDECLARED_CATEGORY', field: 'email_address' },
    })
  })

  test('personal data about nobody in particular is refused', ({ assert }) => {
    const prepared = prepare('invitations.create', { json: { guest: { displayName: 'Kari' } } })
    assert.containSubset(prepared, { failure: { code: 'E_PATIENT_MISSING' } })
  })

  test('a connection test and a removal carry nothing personal')
    .with(['connection_test', 'removal'])
    .run(({ assert }, occasion) => {
      const json = { guest: { displayName: 'Kari' } }
      const prepared = prepare('invitations.create', { json, patientId, occasion })
      assert.containSubset(prepared, { failure: { code: 'E_UNDECLARED_CATEGORY' } })
    })

  test('paths are those of the members that really travel', ({ assert }) => {
    const body = { to: [{ email: 'a' }, { email: 'b', name: null }], empty: {}, none: undefined }
    assert.deepEqual(fieldPaths(body), ['to[].email', 'to[].name', 'empty'])
  })
})
