import type { PatientKey } from '#app/encryption/patient_key'
import { selectPatientKeys } from '#app/records/import/patient_statements'
import type { RecordItem } from '#app/records/import/record_item'
import {
  selectKnownEntries,
  selectKnownEpisodes,
  selectKnownResources,
  type KnownEntryRow,
  type KnownEpisodeRow,
  type KnownResourceRow,
} from '#app/records/import/resource_statements'
import type { Queryable, Statement } from '#app/tenants/plane_database'
import type { TenantKeyRing } from '#app/encryption/tenant_key_ring'

/** Rows of an earlier import, found by the index of their source. */
export class KnownRows<Row extends { source_index: Buffer }> {
  readonly #rows: Map<string, Row>

  private constructor(rows: readonly Row[]) {
    this.#rows = new Map(rows.map((row) => [row.source_index.toString('hex'), row]))
  }

  static async read<Row extends { source_index: Buffer }>(
    trx: Queryable,
    statement: Statement,
    indexes: readonly Buffer[]
  ): Promise<KnownRows<Row>> {
    return new KnownRows(indexes.length > 0 ? await trx.query<Row>(statement, [indexes]) : [])
  }

  of(index: Buffer): Row | undefined {
    return this.#rows.get(index.toString('hex'))
  }
}

export const knownResources = (trx: Queryable, items: readonly RecordItem[]) =>
  KnownRows.read<KnownResourceRow>(
    trx,
    selectKnownResources,
    items.map((item) => item.sourceIndex)
  )

export const knownEpisodes = (trx: Queryable, indexes: readonly Buffer[]) =>
  KnownRows.read<KnownEpisodeRow>(trx, selectKnownEpisodes, indexes)

export const knownEntries = (trx: Queryable, items: readonly RecordItem[]) =>
  KnownRows.read<KnownEntryRow>(
    trx,
    selectKnownEntries,
    items.map((item) => item.sourceIndex)
  )

/** The keys of these patients, in one round trip; an erased patient has none. */
export async function patientKeys(
  trx: Queryable,
  keys: TenantKeyRing,
  patientIds: readonly (string | null)[]
): Promise<Map<string, PatientKey>> {
  const ids = [...new Set(patientIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  type Row = { patient_id: string; wrapped: Buffer }
  const rows = await trx.query<Row>(selectPatientKeys, [ids])
  return new Map(
    rows.map((row) => [row.patient_id, keys.unwrapPatientKey(row.patient_id, row.wrapped)])
  )
}
