import { runAs, systemActor } from '#app/audit/actor'
import { declareMailRelay } from '#app/deliveries/declare_mail_relay'
import { currentMailRelay } from '#app/deliveries/mail_relay'
import { ensureUnit } from '#app/records/import/ensure_unit'
import { createSite } from '#app/tenants/actions/create_site'
import { createTenant } from '#app/tenants/actions/create_tenant'
import { install } from '#app/tenants/actions/install'
import { migrateTenants } from '#app/tenants/actions/migrate_tenants'
import { controlPlane } from '#app/tenants/control_plane'
import { publicOrigin } from '#app/tenants/public_origin'
import { tenants } from '#app/tenants/tenant_directory'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'
import {
  demoOperators,
  demoStaff,
  storeDemoStaff,
  type DemoAccess,
} from '#database/demo/prepare/demo_people'
import { demoHospitalOf, importDemoRecords } from '#database/demo/prepare/demo_records'
import { readDemoSettings, type DemoSettings } from '#database/demo/prepare/demo_settings'
import { demoTenants, type DemoTenant } from '#database/demo/prepare/demo_tenants'

/** Where to go, as whom, with which link: what `npm run demo` prints. */
export type PreparedDemo = {
  tenants: { slug: string; name: string; url: string; staff: DemoAccess[] }[]
  console: { url: string; staff: DemoAccess[] }
}

/**
 * Makes the demo's sites, tenants, people and patients as far as they are missing, and says
 * whom to sign in as. Safe to repeat after being killed anywhere.
 *
 * @param say one line of progress at a time
 */
export async function prepareDemo(say: (line: string) => void): Promise<PreparedDemo> {
  const settings = readDemoSettings()
  await makePlanes(settings, say)
  const prepared: PreparedDemo['tenants'] = []
  for (const demo of demoTenants) prepared.push(await prepareTenant(demo, settings, say))
  const { scope } = await controlPlane()
  const staff = await demoOperators(scope)
  return { tenants: prepared, console: { url: publicOrigin(scope.host), staff } }
}

async function makePlanes({ sites }: DemoSettings, say: (line: string) => void): Promise<void> {
  const [first] = sites
  if (first) await install({ mode: 'demo', name: 'Varde demo', databaseUrl: first.databaseUrl })
  for (const site of sites) await createSite(site)
  await migrateTenants(({ tenant, ran }) => {
    if (ran.length > 0) say(`${tenant}: ${ran.length} migrations`)
  })
  for (const [place, { slug, name, host, contact }] of demoTenants.entries()) {
    const site = sites[place]
    if (site) await createTenant({ slug, name, host, contact, site: site.name })
  }
}

async function prepareTenant(
  demo: DemoTenant,
  { relay }: DemoSettings,
  say: (line: string) => void
): Promise<PreparedDemo['tenants'][number]> {
  const tenant = await tenants.bySlug(demo.slug)
  if (!tenant) throw new Error(`Tenant "${demo.slug}" was not made.`)
  const hospital = demoHospitalOf(demo, tenant)
  await runAs(systemActor, () =>
    runInTenant(tenant, async () => {
      for (const { name } of hospital.units) await ensureUnit(name)
      await declareRelay(tenant, demo, relay)
    })
  )
  await storeDemoStaff(tenant, hospital)
  await importDemoRecords(tenant, hospital, say)
  const staff = await demoStaff(tenant, demo, hospital)
  return { slug: demo.slug, name: demo.name, url: publicOrigin(demo.host), staff }
}

async function declareRelay(
  { database }: TenantScope,
  { mailSender }: DemoTenant,
  { host, port }: DemoSettings['relay']
): Promise<void> {
  const now = await currentMailRelay(database)
  if (now?.host === host && now.port === port) return
  await declareMailRelay({
    host,
    port,
    security: 'plain',
    senderAddress: mailSender,
    credential: null,
    processor: null,
  })
}
