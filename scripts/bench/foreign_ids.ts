import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasId, pathTo, randomPath } from '#tests/functional/walk/parameters'
import { root } from '../place.ts'
import type { Say } from '../progress.ts'
import type { Client } from '../visitor/client.ts'
import { signIn } from '../visitor/sign_in.ts'
import { hospitalHost } from './hospital.ts'
import type { OracleCast } from './oracle_world.ts'
import { shapeOf } from './signin_oracle.ts'
import { tellApart, type Comparison, type Sample } from './tell_apart.ts'

type Route = { method: string; pattern: string; guards: string[]; roles: string[] }
type Role = keyof OracleCast['readers']

/**
 * Whether any route tells by its answer or its time that an id is another care provider's (TEN-01
 * AT1). Every route that reads or deletes by an id is asked for the foreign id and for a random
 * one, in turn; forms whose body decides first are compared in tests/functional/walk.
 */
export async function foreignIdsOracle(
  port: number,
  { readers, ids }: OracleCast,
  trials: number,
  say: Say
): Promise<Comparison[]> {
  const clients = {} as Record<Role, Client>
  for (const role of Object.keys(readers) as Role[]) {
    const { client } = await signIn(port, hospitalHost, readers[role])
    clients[role] = client
  }
  const compared: Comparison[] = []
  for (const route of routesById()) {
    say(`${route.method} ${route.pattern}`)
    const client = clients[(route.roles[0] as Role | undefined) ?? 'clinician']
    const samples = await alternate(client, route, ids, trials)
    compared.push(...tellApart(`${route.method} ${route.pattern}`, samples))
  }
  for (const client of Object.values(clients)) client.close()
  return compared
}

function routesById(): Route[] {
  const matrix = readFileSync(join(root, 'docs', 'access-matrix.json'), 'utf8')
  const { routes } = JSON.parse(matrix) as { routes: Route[] }
  return routes.filter(
    ({ method, pattern, guards }) =>
      (method === 'GET' || method === 'DELETE') &&
      hasId(pattern) &&
      guards.includes('staff') &&
      !guards.includes('plugin')
  )
}

async function alternate(
  client: Client,
  route: Route,
  ids: Record<string, string>,
  trials: number
): Promise<Sample[]> {
  const random: Sample = { kind: 'random id', times: [], shapes: new Set() }
  const foreign: Sample = { kind: "another care provider's id", times: [], shapes: new Set() }
  for (let round = -3; round < trials; round++) {
    const order = round % 2 === 0 ? [random, foreign] : [foreign, random]
    for (const sample of order) {
      const path = sample === foreign ? pathTo(route.pattern, { ids }) : randomPath(route.pattern)
      const answer = await asked(client, route.method, path)
      if (round < 0) continue
      sample.times.push(answer.milliseconds)
      sample.shapes.add(JSON.stringify(shapeOf(answer)))
    }
  }
  return [random, foreign]
}

function asked(client: Client, method: string, path: string) {
  return method === 'GET'
    ? client.get(path, 'application/json')
    : client.send('DELETE', path, {}, 'application/json')
}
