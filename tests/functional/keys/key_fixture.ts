import { randomUUID } from 'node:crypto'
import { keyIdToBytes } from '#app/encryption/key_id'
import { sealedColumns } from '#app/keys/sealed_columns'
import { statement } from '#app/tenants/plane_database'
import type { RotationPace } from '#app/keys/actions/rotate_key'
import type { Clinic } from '#tests/support/clinic'

/** Another process is not waited for: the test process is the only one. */
export const ownPace: RotationPace = { knownMs: 0, settledMs: 0 }

const insertUnfiled = statement(
  'test.insert_unfiled',
  `insert into kept_resources (id, resource_type, source_index, source_digest, source_sealed)
   select i, 'Basic', x, x, c from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as g(i, x, c)`
)

/** So many cells under the tenant's own data key. */
export async function givenUnfiled(clinic: Clinic, count: number): Promise<string[]> {
  const { keys, database } = await clinic.tenant()
  const ids = Array.from({ length: count }, () => randomUUID())
  await database.query(insertUnfiled, [
    ids,
    ids.map((id) => keyIdToBytes(id)),
    ids.map((id) => keys.seal('kept_resources', 'source_sealed', id, `source of ${id}`)),
  ])
  return ids
}

const selectUnfiled = statement(
  'test.select_unfiled',
  'select source_sealed from kept_resources where id = $1'
)

export async function readUnfiled(clinic: Clinic, id: string): Promise<string> {
  const { keys, database } = await clinic.tenant()
  const [row] = await database.query<{ source_sealed: Buffer }>(selectUnfiled, [id])
  return keys.open('kept_resources', 'source_sealed', id, row!.source_sealed).toString('utf8')
}

export async function cellsUnder(clinic: Clinic, keyId: string): Promise<number> {
  const { database } = await clinic.tenant()
  let total = 0
  for (const { countUnder } of await sealedColumns()) {
    const [row] = await database.query<{ count: number }>(countUnder, [[keyIdToBytes(keyId)]])
    total += row?.count ?? 0
  }
  return total
}
