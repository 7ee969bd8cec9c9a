import { test } from '@japa/runner'
import fc from 'fast-check'
import { decodeCursor, encodeCursor, startOfList } from '#app/tenants/keyset_cursor'

test.group('Tenants | a place in a list', () => {
  test('a place survives the way to the page and back', () => {
    const places = fc.record({
      at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
      id: fc.uuid(),
    })
    fc.assert(
      fc.property(places, (place) => {
        const { at, id } = decodeCursor(encodeCursor(place))
        return at.getTime() === place.at.getTime() && id === place.id
      })
    )
  })

  test('anything else starts the list from its beginning', ({ assert }) => {
    const far = encodeCursor({ at: new Date(8.64e15), id: startOfList.id })
    const early = encodeCursor({ at: new Date(-8.64e15), id: startOfList.id })
    for (const text of [undefined, null, 7, [], {}, '', 'x', 'MjAyNg', far, early]) {
      assert.deepEqual(decodeCursor(text), startOfList)
    }
    fc.assert(fc.property(fc.string(), (text) => !Number.isNaN(decodeCursor(text).at.getTime())))
  })
})
