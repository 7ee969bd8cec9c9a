import { rmSync } from 'node:fs'
import { importRecords } from '#app/records/import/import_records'
import { storagePath } from '#app/tenants/installation'
import type { TenantScope } from '#app/tenants/tenant_scope'
import { generateHospital, type DemoHospital } from '#database/demo/generate_hospital'
import { writeHospital } from '#database/demo/write_hospital'

/** A fixed day, so that every run of the bench has the same hospital. */
const today = '2026-11-01'

export const benchUnits = hospitalOf(0).units.map(({ name }) => name)

export type ImportedPart = { patients: number; resources: number; seconds: number }

/**
 * Takes patients `first` to `last` of the generated hospital through `records:import`'s own
 * action.
 *
 * @returns what came in and how long the import took, writing the file not counted
 */
export async function importPart(
  tenant: TenantScope,
  first: number,
  last: number,
  say: (line: string) => void
): Promise<ImportedPart> {
  const path = storagePath('hospital.ndjson')
  await writeHospital(partOf(hospitalOf(last), first), path)
  const startedAt = performance.now()
  let saidAt = startedAt
  const report = await importRecords(tenant, {
    path,
    unit: null,
    onProgress: ({ stage, read }) => {
      if (performance.now() - saidAt < 10_000) return
      saidAt = performance.now()
      say(`importing ${stage}: ${read} resources read`)
    },
  })
  rmSync(path)
  const seconds = (performance.now() - startedAt) / 1000
  return { patients: report.patients.created, resources: report.read, seconds }
}

function hospitalOf(patients: number): DemoHospital {
  return generateHospital({ seed: 'bench', name: 'Nordlys sykehus', patients, today })
}

/** The hospital without the patients before `first`; each patient's resources follow the patient. */
function partOf(hospital: DemoHospital, first: number): DemoHospital {
  function* resources() {
    let patient = 0
    for (const resource of hospital.resources) {
      if (resource.resourceType === 'Patient') patient += 1
      if (patient === 0 || patient >= first) yield resource
    }
  }
  return { ...hospital, resources: { [Symbol.iterator]: resources } }
}
