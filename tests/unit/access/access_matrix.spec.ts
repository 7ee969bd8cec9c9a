import { test } from '@japa/runner'
import { matrixOf } from '#app/access/access_matrix'

const route = { name: 'records.new', method: 'GET', pattern: '/new', guards: [], roles: [] }

test.group('Access | the matrix of routes', () => {
  test('a new route without a declaration fails, by its name', ({ assert }) => {
    assert.throws(() => matrixOf([route], {}), /GET \/new \(records\.new\)/)
  })

  test('a declaration of a route that is gone fails as well', ({ assert }) => {
    const declarations = { 'records.old': { action: 'open', audit: [] } } as const
    assert.throws(() => matrixOf([], declarations), /records\.old/)
  })

  test('a declared route says who may, what it asks and what it logs', ({ assert }) => {
    const declarations = {
      'records.new': { action: 'open', audit: ['patient.opened'] },
    } as const
    const [row] = matrixOf([{ ...route, roles: ['clinician'] }], declarations)
    assert.deepInclude(row, { action: 'open', roles: ['clinician'], audit: ['patient.opened'] })
  })
})
