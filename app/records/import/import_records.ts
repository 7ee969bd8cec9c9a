import { CELL_CONTENT_BYTES_MAX } from '#app/encryption/envelope'
import { readResources, type ReadResource } from '#app/fhir/read_resources'
import { batchesOf, type NamedResource } from '#app/records/import/batches'
import { ensureUnit } from '#app/records/import/ensure_unit'
import { importPatients } from '#app/records/import/import_patients'
import type { ImportReport } from '#app/records/import/import_report'
import { importResources } from '#app/records/import/import_resources'
import { ImportRun, type ImportOptions } from '#app/records/import/import_run'
import { ResponsibleClinicians } from '#app/records/import/responsible_clinicians'
import { statement } from '#app/tenants/plane_database'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

const selectUnits = statement('records.select_units', 'select id, name from units')

type Step = {
  takes: (resourceType: string) => boolean
  store: (run: ImportRun, batch: NamedResource[]) => Promise<void>
}

/**
 * The input is read once for each step, since references lead forward and across files: first the
 * people, then where they were, then what was written about them.
 */
const steps: readonly Step[] = [
  { takes: (type) => type === 'Patient', store: importPatients },
  { takes: (type) => type === 'Encounter', store: importResources },
  { takes: (type) => type !== 'Patient' && type !== 'Encounter', store: importResources },
]

/**
 * Takes FHIR R4 into a tenant's records. What cannot be read is reported and the rest goes on; a
 * second run of the same input changes nothing. Batches commit one by one, so an import that was
 * cut off is completed by running it again.
 *
 * @throws E_AUDIT_UNAVAILABLE, E_INTEGRITY, or the database's own error; what was committed stays
 */
export async function importRecords(
  tenant: TenantScope,
  options: ImportOptions
): Promise<ImportReport> {
  return runInTenant(tenant, async () => {
    const run = new ImportRun(tenant, options)
    for (const step of steps) {
      const isFirst = step === steps[0]
      if (!isFirst && ![...run.resourceTypes].some(step.takes)) continue
      const resources = isFirst ? firstReading(run, step) : laterReading(run, step)
      for await (const batch of batchesOf(resources)) await step.store(run, batch)
    }
    return run.report
  })
}

/** Notes what there is, and everything that cannot be read. */
async function* firstReading(run: ImportRun, step: Step): AsyncGenerator<ReadResource> {
  for await (const read of readResources(run.options.path)) {
    if ('reason' in read) {
      run.report.reject(read, read.reason)
      continue
    }
    if (isTooLarge(read)) {
      run.report.reject(read, `The resource is larger than ${CELL_CONTENT_BYTES_MAX} bytes.`)
      continue
    }
    if (run.report.read === 0) await findUnits(run)
    run.report.read += 1
    run.resourceTypes.add(read.resource.resourceType)
    run.options.onProgress?.({ stage: 'patients', read: run.report.read })
    if (step.takes(read.resource.resourceType)) yield read
  }
}

async function* laterReading(run: ImportRun, step: Step): AsyncGenerator<ReadResource> {
  let count = 0
  for await (const read of readResources(run.options.path)) {
    if ('reason' in read || isTooLarge(read) || !step.takes(read.resource.resourceType)) continue
    run.options.onProgress?.({ stage: 'records', read: ++count })
    yield read
  }
}

function isTooLarge({ source }: ReadResource): boolean {
  return Buffer.byteLength(source) > CELL_CONTENT_BYTES_MAX
}

/** Only once there is something to take in: a mistyped path must not make a unit. */
async function findUnits(run: ImportRun): Promise<void> {
  const { unit } = run.options
  if (unit !== null) {
    run.unit = await ensureUnit(unit)
    run.report.unit = { name: run.unit.name, created: run.unit.created }
  }
  type Row = { id: string; name: string }
  const rows = await run.tenant.database.query<Row>(selectUnits)
  run.unitIds = new Map(rows.map(({ id, name }) => [name, id]))
  run.clinicians = await ResponsibleClinicians.of(run.tenant)
}
