import { gatherKeyFacts } from '#app/keys/key_facts'
import { tenantMigrationNames } from '#app/monitoring/migration_names'
import { allFindings } from '#app/monitoring/findings/all_findings'
import { gatherPlaneFacts } from '#app/monitoring/gather_plane_facts'
import { gatherTlsFacts } from '#app/monitoring/gather_tls_facts'
import { gatherProcessFacts } from '#app/monitoring/gather_process_facts'
import type { PlaneFacts } from '#app/monitoring/installation_facts'
import { serverAnswers } from '#app/monitoring/server_answers'
import {
  readAppliedMigrations,
  readSites,
  readTenantStates,
  readUnsealedAge,
} from '#app/monitoring/statements/database_statements'
import { controlPlane } from '#app/tenants/control_plane'
import { publicOrigin } from '#app/tenants/public_origin'
import { tenants } from '#app/tenants/tenant_directory'
import type { ConsoleProps } from '#resources/inertia/contract'

type SiteRow = Omit<ConsoleProps['sites'][number], 'reachable'> & {
  database_host: string
  database_port: number
}
type TenantRow = {
  slug: string
  name: string
  host: string
  state: string
  site_name: string | null
}

/** The whole installation on one page, asked anew each time it is opened. */
export async function consoleOverview(): Promise<ConsoleProps> {
  const { scope } = await controlPlane()
  const { database } = scope
  const planes = await gatherPlaneFacts()
  const sites = await database.query<SiteRow>(readSites)
  const rows = await database.query<TenantRow>(readTenantStates)
  const keys = await gatherKeyFacts()
  const findings = allFindings({
    process: gatherProcessFacts(),
    planes,
    keys,
    tls: await gatherTlsFacts(),
  })
  return {
    sites: await Promise.all(sites.map((site) => siteProps(site, planes))),
    tenants: await Promise.all(rows.map((row) => tenantProps(row, planes))),
    checks: findings.map(({ name, ok, words }) => ({ name, ok, sentence: words })),
  }
}

async function siteProps(site: SiteRow, planes: readonly PlaneFacts[]) {
  const { id, name, operator, address, country, database_host: host, database_port: port } = site
  const here = planes.filter(({ server }) => server === `${host}:${port}`)
  const reachable = here.some((plane) => plane.reachable) || (await serverAnswers(host, port))
  return { id, name, operator, address, country, reachable }
}

async function tenantProps(row: TenantRow, planes: readonly PlaneFacts[]) {
  const { slug, name, host, state, site_name: siteName } = row
  const reachable = planes.some(({ plane, reachable: answered }) => plane === slug && answered)
  const inside = reachable ? await insideOf(slug) : { migrated: false, unsealedAgeSeconds: null }
  return { slug, name, url: publicOrigin(host), siteName: siteName ?? '', state, ...inside }
}

async function insideOf(slug: string) {
  const tenant = await tenants.bySlug(slug)
  if (!tenant) return { migrated: false, unsealedAgeSeconds: null }
  const applied = await tenant.database.query<{ name: string }>(readAppliedMigrations)
  const [age] = await tenant.database.query<{ seconds: number | null }>(readUnsealedAge)
  const names = new Set(applied.map((migration) => migration.name))
  const migrated = tenantMigrationNames().every((name) => names.has(name))
  return { migrated, unsealedAgeSeconds: age?.seconds ?? null }
}
