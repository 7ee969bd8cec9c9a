/**
 * Makes the big hospital, or a fresh copy of the one that an earlier run made. Progress on standard
 * error, the cast as JSON on standard output.
 *
 * Arguments: patients, staff, units; a mark of what they are made from.
 */
import { rmSync } from 'node:fs'
import { inApplication } from '#tests/bench/boot'
import { readKept, type KeptHospital } from '#tests/bench/kept_hospital'

const [patients, staff, units] = process.argv.slice(2, 5).map(Number) as [number, number, number]
const madeFrom = process.argv.slice(2).join(' ')
const slug = 'nordlys'
const say = (line: string) => console.error(line)

type Kept = KeptHospital & { loaded: { seconds: number } }

await inApplication(async () => {
  const { storagePath } = await import('#app/tenants/installation')
  const { installBench } = await import('#tests/bench/install_bench')
  const { searchTerms } = await import('#tests/bench/search_terms')
  const { asSuperuser } = await import('#tests/support/superuser')
  const { Clinic } = await import('#tests/support/clinic')
  const { cloneFromTemplate } = await import('#tests/support/test_planes')

  const file = storagePath('cast.json')
  if (readKept<Kept>(file)?.madeFrom !== madeFrom) await makeHospital(file)
  await installBench()
  say('copying the hospital …')
  await cloneFromTemplate(slug)
  rmSync(storagePath('audit'), { recursive: true, force: true })
  const clinic = new Clinic(slug)
  await asSuperuser(clinic, (client) => client.query('checkpoint'))
  const terms = await searchTerms(await clinic.tenant())
  const { cast, loaded } = readKept<Kept>(file)!
  const imported = { patients, resources: patients, seconds: loaded.seconds }
  process.stdout.write(JSON.stringify({ ...cast, terms, imported }))
})

async function makeHospital(file: string): Promise<void> {
  const { databasePrefix, writeSecretFile } = await import('#app/tenants/installation')
  const { tenants } = await import('#app/tenants/tenant_directory')
  const { runInTenant } = await import('#app/tenants/tenant_scope')
  const { indexNewNames } = await import('#app/people/index_new_names')
  const { installBench } = await import('#tests/bench/install_bench')
  const { ScaleLoader } = await import('#tests/bench/scale_loader')
  const { furnishWard } = await import('#tests/bench/ward')
  const { asSuperuser } = await import('#tests/support/superuser')
  const { Clinic } = await import('#tests/support/clinic')
  const { dropPlanes, makeTemplate } = await import('#tests/support/test_planes')

  say(`making a hospital of ${patients} patients and ${staff} staff, once …`)
  rmSync(file, { force: true })
  await dropPlanes(databasePrefix())
  await installBench(slug)
  const clinic = new Clinic(slug)
  const tenant = await clinic.tenant()
  const startedAt = performance.now()
  await asSuperuser(clinic, (client) =>
    new ScaleLoader(tenant, client, say).load({ patients, staff, units })
  )
  const seconds = (performance.now() - startedAt) / 1000
  say(`loaded in ${Math.round(seconds)} s`)
  await runInTenant(tenant, () => indexNewNames())
  const cast = await furnishWard(clinic)
  await asSuperuser(clinic, (client) => client.query('vacuum analyze'))
  await tenants.close()
  await makeTemplate(slug)
  writeSecretFile(file, JSON.stringify({ madeFrom, cast, loaded: { seconds } } satisfies Kept))
}
