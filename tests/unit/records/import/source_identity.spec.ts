import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import { BlindIndex } from '#app/encryption/blind_index'
import { sourceDigest, sourceIndex, sourceName } from '#app/records/import/source_identity'

const index = new BlindIndex('a tenant', randomBytes(32))
const resource = (id?: string) => ({ resourceType: 'Patient', ...(id && { id }) })

test.group('Import | how a resource is known again', () => {
  test('by its id, else its UUID in the Bundle, else its text', ({ assert }) => {
    const source = '{"resourceType":"Patient"}'
    const fullUrl = 'urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427'
    assert.equal(sourceName({ resource: resource('x'), fullUrl, source }), 'Patient/x')
    assert.equal(
      sourceName({ resource: resource(), fullUrl, source }),
      'Patient/1b4e28ba-2fa1-11d2-883f-0016d3cca427'
    )
    assert.match(sourceName({ resource: resource(), source }), /^Patient#[0-9a-f]{64}$/)
  })

  test('ids that differ by case alone are two patients', ({ assert }) => {
    assert.notDeepEqual(sourceIndex(index, 'Patient/ab'), sourceIndex(index, 'Patient/aB'))
  })

  test('a text that differs by case or white space alone has changed', ({ assert }) => {
    const digests = ['{"a":"anna"}', '{"a":"Anna"}', '{"a":"An na"}'].map((text) =>
      sourceDigest(index, text).toString('hex')
    )
    assert.lengthOf(new Set(digests), 3)
  })
})
