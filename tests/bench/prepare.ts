/**
 * Makes the bench's installation, or a fresh copy of the one that an earlier run made: one tenant
 * with `patients` patients. Progress on standard error, the cast as JSON on standard output.
 *
 * Arguments: how many patients; a mark of what they are made from.
 */
import { rmSync } from 'node:fs'
import { inApplication } from '#tests/bench/boot'
import { readKept, type KeptHospital } from '#tests/bench/kept_hospital'

const patients = Number(process.argv[2])
const madeFrom = `${patients} ${process.argv[3]}`
/** Patients that each run imports itself, into a hospital of otherwise full size. */
const measured = Math.min(1_000, Math.floor(patients / 4))
const slug = 'nordlys'
const say = (line: string) => console.error(line)

await inApplication(async () => {
  const { storagePath } = await import('#app/tenants/installation')
  const { cloneFromTemplate } = await import('#tests/support/test_planes')
  const { Clinic } = await import('#tests/support/clinic')
  const { asSuperuser } = await import('#tests/support/superuser')
  const { importPart } = await import('#tests/bench/hospital_file')
  const { installBench } = await import('#tests/bench/install_bench')
  const { searchTerms } = await import('#tests/bench/search_terms')

  const kept = storagePath('cast.json')
  if (readKept(kept)?.madeFrom !== madeFrom) await makeHospital(kept)
  await installBench()
  say('copying the hospital …')
  await cloneFromTemplate(slug)
  rmSync(storagePath('audit'), { recursive: true, force: true })
  const clinic = new Clinic(slug)
  await asSuperuser(clinic, (client) => client.query('checkpoint'))
  const tenant = await clinic.tenant()
  say(`importing its last ${measured} patients, which is measured …`)
  const imported = await importPart(tenant, patients - measured + 1, patients, say)
  const terms = await searchTerms(tenant)
  process.stdout.write(JSON.stringify({ ...readKept(kept)?.cast, terms, imported }))
})

/** Runs once; the next run of the bench finds the file and copies. */
async function makeHospital(kept: string): Promise<void> {
  const { ensureUnit } = await import('#app/records/import/ensure_unit')
  const { tenants } = await import('#app/tenants/tenant_directory')
  const { runInTenant } = await import('#app/tenants/tenant_scope')
  const { benchUnits, importPart } = await import('#tests/bench/hospital_file')
  const { installBench } = await import('#tests/bench/install_bench')
  const { furnishWard } = await import('#tests/bench/ward')
  const { Clinic } = await import('#tests/support/clinic')
  const { databasePrefix, writeSecretFile } = await import('#app/tenants/installation')
  const { asSuperuser } = await import('#tests/support/superuser')
  const { dropPlanes, makeTemplate } = await import('#tests/support/test_planes')

  say(`making a hospital of ${patients} patients, once …`)
  rmSync(kept, { force: true })
  await dropPlanes(databasePrefix())
  await installBench(slug)
  const clinic = new Clinic(slug)
  const tenant = await clinic.tenant()
  await runInTenant(tenant, async () => {
    for (const name of benchUnits) await ensureUnit(name)
  })
  await importPart(tenant, 1, patients - measured, say)
  const cast = await furnishWard(clinic)
  await asSuperuser(clinic, (client) => client.query('vacuum analyze'))
  await tenants.close()
  await makeTemplate(slug)
  writeSecretFile(kept, JSON.stringify({ madeFrom, cast } satisfies KeptHospital))
}
