import { controlPlane } from '#app/tenants/control_plane'
import { databasePrefix } from '#app/tenants/installation'
import { recordInstallationEvent } from '#app/tenants/installation_events'
import { statement } from '#app/tenants/plane_database'
import { planeNames } from '#app/tenants/provisioning/create_plane_database'
import { migratePlane } from '#app/tenants/provisioning/migrate_plane'
import { provisionerUrl } from '#app/tenants/provisioner_urls'

const selectPlacements = statement(
  'tenants.select_placements',
  `select t.slug, p.database_name, p.site_id from placements p
   join tenants t on t.id = p.tenant_id where p.until is null order by t.slug`
)

export type MigrationStep = { tenant: string; ran: string[] }

/**
 * Migrates the control plane, then every tenant in turn. The first that fails
 * stops the rest and is named.
 *
 * @param onStep called after each tenant, for progress on screen
 * @throws Error naming the tenant; its cause is the database's own error
 */
export async function migrateTenants(onStep: (step: MigrationStep) => void): Promise<void> {
  const { scope } = await controlPlane()
  const control = planeNames(`${databasePrefix()}control`)
  const ran = await migratePlane('control', await provisionerUrl('control'), control)
  onStep({ tenant: '(control plane)', ran })
  type Row = { slug: string; database_name: string; site_id: string }
  for (const row of await scope.database.query<Row>(selectPlacements)) {
    try {
      const names = planeNames(row.database_name)
      onStep({
        tenant: row.slug,
        ran: await migratePlane('tenant', await provisionerUrl(row.site_id), names),
      })
    } catch (error) {
      await recordInstallationEvent(scope.database, 'tenant.migration_failed', { tenant: row.slug })
      throw new Error(
        `Migration stopped at tenant "${row.slug}"; tenants after it are untouched.`,
        {
          cause: error,
        }
      )
    }
  }
}
