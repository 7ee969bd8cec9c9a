import { format } from 'node:util'
import app from '@adonisjs/core/services/app'
import { policy, ruleVersion } from '#app/access/policy/policy'
import { routeMatrix } from '#start/route_declarations'

/** Where the signed-off matrix is kept. */
export function accessMatrixPath(): string {
  return app.makePath('docs/access-matrix.json')
}

/** The matrix as it follows from the policy and the routes: one line per rule and per route. */
export function accessMatrixText(): string {
  const lines = (rows: readonly object[]) =>
    rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
  return format(
    '{\n  "ruleVersion": "%s",\n  "policy": [\n%s\n  ],\n  "routes": [\n%s\n  ]\n}\n',
    ruleVersion,
    lines(policy),
    lines(routeMatrix())
  )
}
