import { keyIdOf } from '#app/encryption/envelope'
import type { PatientKey } from '#app/encryption/patient_key'
import { sealedColumns, type SealedColumn } from '#app/keys/sealed_columns'
import type { TenantScope } from '#app/tenants/tenant_scope'
import { asSuperuser } from '#tests/support/superuser'
import type { Clinic } from '#tests/support/clinic'

/** A word that stands in one sealed cell. `place` is `table.column`, and the path inside a JSON cell. */
export type Canary = { place: string; value: string }

/** Whole values at these places are secrets by themselves, whoever made them. */
const secrets = /^(staff_factors\.secret_sealed|activations\.secrets_sealed\..*(?<!\.changedAt))$/

/** Cells without words: who a session belongs to, which anybody may find in the log. */
const wordless = new Set(['sessions.data_sealed'])

export type Harvest = {
  canaries: Canary[]
  /** Sealed columns in which no canary sits, by `table.column`. */
  empty: string[]
}

/**
 * Opens every sealed cell of a care provider, with its own keys, and takes each word that bears
 * one of the tags. A column that a new migration brings is there by itself.
 */
export async function harvest(clinic: Clinic, tags: readonly string[]): Promise<Harvest> {
  const scope = await clinic.tenant()
  const patientKeys = await keysOfPatients(clinic, scope)
  const canaries: Canary[] = []
  const empty: string[] = []
  for (const column of await sealedColumns()) {
    const name = `${column.table}.${column.column}`
    const wanted = ({ place, value }: Canary) =>
      secrets.test(place) || tags.some((tag) => value.includes(tag))
    const cells = await openCells(clinic, scope, column, patientKeys)
    const found = cells
      .flatMap((text) => leavesOf(name, text))
      .filter((canary) => canary.value.length >= 6 && wanted(canary))
    canaries.push(...found)
    if (found.length === 0 && !wordless.has(name)) empty.push(name)
  }
  return { canaries, empty }
}

/** Canaries that stand in a text and belong in none of the places. */
export function disclosed(
  text: string,
  canaries: readonly Canary[],
  mayShow: readonly string[] = []
): Canary[] {
  const open = ({ place }: Canary) => mayShow.some((one) => `${place}.`.startsWith(`${one}.`))
  const closed = canaries.filter((canary) => !open(canary) && text.includes(canary.value))
  if (closed.length === 0) return []
  const rest = canaries
    .filter(open)
    .toSorted((one, two) => two.value.length - one.value.length)
    .reduce((left, { value }) => left.replaceAll(value, ''), text)
  return closed.filter(({ value }) => rest.includes(value))
}

async function openCells(
  clinic: Clinic,
  { keys }: TenantScope,
  { table, column, rowOf }: SealedColumn,
  patientKeys: ReadonlyMap<string, PatientKey>
): Promise<string[]> {
  const key = table === 'sessions' ? 'id_hash' : 'id'
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ key: string | Buffer; cell: Buffer }>(
      `select ${key} as key, ${column} as cell from ${table} where length(${column}) > 0`
    )
  )
  return rows.flatMap(({ key: row, cell }) => {
    const patientKey = patientKeys.get(keyIdOf(cell) ?? '')
    const opened = (patientKey ?? keys).open(table, column, rowOf(row), cell)
    return [opened.toString('utf8')]
  })
}

async function keysOfPatients(clinic: Clinic, { keys }: TenantScope) {
  const { rows } = await asSuperuser(clinic, (client) =>
    client.query<{ id: string; wrapped: Buffer }>(
      'select patient_id as id, wrapped from keystore.patient_keys'
    )
  )
  return new Map(
    rows.map(({ id, wrapped }) => {
      const key = keys.unwrapPatientKey(id, wrapped)
      return [key.id, key]
    })
  )
}

/** The texts inside a cell, each with its place. */
function leavesOf(place: string, text: string): Canary[] {
  if (!/^[[{]/.test(text)) return [{ place, value: text }]
  return textsIn(place, JSON.parse(text) as unknown)
}

function textsIn(place: string, value: unknown): Canary[] {
  if (typeof value === 'string') return [{ place, value }]
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(place, one))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, one]) => textsIn(`${place}.${name}`, one))
}
