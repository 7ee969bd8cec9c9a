import type { EnsuredUnit } from '#app/records/import/ensure_unit'
import { ImportReport } from '#app/records/import/import_report'
import { PatientFinder } from '#app/records/import/patient_finder'
import { ResponsibleClinicians } from '#app/records/import/responsible_clinicians'
import { beginBatch } from '#app/records/import/patient_statements'
import type { Transaction } from '#app/tenants/plane_database'
import type { TenantScope } from '#app/tenants/tenant_scope'

export type ImportOptions = {
  /** A file or a folder of FHIR R4 (`.json`, `.ndjson`, each also gzipped). */
  path: string
  /**
   * Where every patient gets an episode, by name; made when it is missing. Null opens none: then
   * only the Encounters of the data lead to episodes.
   */
  unit: string | null
  /** In a demo only numbers of the test ranges may come in. */
  syntheticIdentifiersOnly?: boolean
  /** Called now and then with the resources read so far. */
  onProgress?: (progress: { stage: 'patients' | 'records'; read: number }) => void
}

/** What the steps of one import share. */
export class ImportRun {
  readonly report = new ImportReport()
  readonly patients = new PatientFinder()
  /** When this import began: the start of the episodes it opens. */
  readonly startedAt = new Date()
  /** Where every patient gets an episode; known once the first resource was read. */
  unit: EnsuredUnit | null = null
  /** Ids of the tenant's units by name. */
  unitIds: ReadonlyMap<string, string> = new Map()
  clinicians = new ResponsibleClinicians()
  /** Types that occur in the input. */
  readonly resourceTypes = new Set<string>()
  /** Patients whose change by this import is in the log already. */
  readonly #logged = new Set<string>()
  /** Six bytes of each source index: enough to tell a repetition, small enough for millions. */
  readonly #met = new Set<number>()

  constructor(
    readonly tenant: TenantScope,
    readonly options: ImportOptions
  ) {}

  /** A batch, all or nothing, alone in the tenant. */
  transaction<T>(work: (trx: Transaction) => Promise<T>): Promise<T> {
    return this.tenant.database.transaction(async (trx) => {
      await trx.query(beginBatch)
      return work(trx)
    })
  }

  /**
   * Whether this import meets the resource for the first time. Where an input holds two states of
   * one resource the first counts (a Bundle of type history begins with the newest), so that
   * running it again finds what it left.
   */
  meets(sourceIndex: Buffer): boolean {
    const known = this.#met.size
    this.#met.add(sourceIndex.readUIntBE(0, 6))
    return this.#met.size > known
  }

  /** Of these patients, those the log does not know about yet; from now on it does. */
  newToLog(patientIds: readonly string[]): string[] {
    const unknown = [...new Set(patientIds)].filter((id) => !this.#logged.has(id))
    for (const id of unknown) this.#logged.add(id)
    return unknown
  }
}
