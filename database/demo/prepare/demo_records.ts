import { existsSync, readFileSync, rmSync } from 'node:fs'
import { importRecords } from '#app/records/import/import_records'
import { progressOnScreen } from '#app/records/import/progress_on_screen'
import { storagePath, writeSecretFile } from '#app/tenants/installation'
import type { TenantScope } from '#app/tenants/tenant_scope'
import { generateHospital, type DemoHospital } from '#database/demo/generate_hospital'
import type { DemoTenant } from '#database/demo/prepare/demo_tenants'
import { writeHospital } from '#database/demo/write_hospital'

/** What was decided at the first start, so that a later one goes on with the same hospital. */
type Plan = { tenantId: string; today: string; imported: boolean }

const seed = 'varde'

/** The hospital of a tenant, with the calendar day it was made on. */
export function demoHospitalOf({ name }: DemoTenant, tenant: TenantScope): DemoHospital {
  return generateHospital({ seed, name, today: planOf(tenant).today })
}

/**
 * Writes the hospital as FHIR and imports it, unless an earlier start did. Cut off at any point,
 * it is completed by running it again: the import knows what it has.
 */
export async function importDemoRecords(
  tenant: TenantScope,
  hospital: DemoHospital,
  say: (line: string) => void
): Promise<void> {
  const plan = planOf(tenant)
  if (plan.imported) return

  say(`${tenant.name}: writing the hospital as FHIR and taking it in …`)
  const path = storagePath('demo', `${tenant.slug}.ndjson`)
  await writeHospital(hospital, path)
  const onProgress = progressOnScreen(say)
  const options = { path, unit: null, syntheticIdentifiersOnly: true, onProgress }
  const { patients, episodes, entries, rejected } = await importRecords(tenant, options)
  rmSync(path)
  if (rejected[0]) throw new Error(`${tenant.name}: ${rejected[0].reason}`)
  writePlan(tenant, { ...plan, imported: true })
  const count = patients.created + patients.unchanged
  say(`${tenant.name}: ${count} patients, ${episodes} episodes, ${entries} entries`)
}

/** A plan of another tenant (the database was made anew) counts for nothing. */
function planOf(tenant: TenantScope): Plan {
  const file = planFile(tenant)
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Plan) : null
  if (kept?.tenantId === tenant.id) return kept
  const today = new Date().toISOString().slice(0, 10)
  const plan = { tenantId: tenant.id, today, imported: false }
  writePlan(tenant, plan)
  return plan
}

function writePlan(tenant: TenantScope, plan: Plan): void {
  writeSecretFile(planFile(tenant), JSON.stringify(plan))
}

function planFile({ slug }: TenantScope): string {
  return storagePath('demo', `${slug}.json`)
}
