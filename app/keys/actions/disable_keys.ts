import { audit } from '#app/audit/audit_log'
import { controlPlane } from '#app/tenants/control_plane'
import { recordInstallationEvent } from '#app/tenants/installation_events'
import { statement } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'
import { runInTenant } from '#app/tenants/tenant_scope'

const disable = statement(
  'keys.disable',
  `update tenants set keys_disabled_at = clock_timestamp(), keys_disabled_reason = $2
   where slug = $1 and state = 'active' and keys_disabled_at is null returning id`
)
const enable = statement(
  'keys.enable',
  `update tenants set keys_disabled_at = null, keys_disabled_reason = null
   where slug = $1 and keys_disabled_at is not null returning id`
)

/**
 * Takes a tenant's keys out of the memory of every process: nobody reads or writes anything of it
 * within `WATCH_MS`, and after `RING_STALE_MS` where the control database cannot be reached. The
 * wrapped keys stay, so enabling restores everything.
 *
 * @param reason shown to whoever comes to the tenant's address
 * @throws Error when there is no such tenant, or its keys are disabled already
 */
export async function disableKeys(slug: string, reason: string): Promise<void> {
  const tenant = await tenants.bySlug(slug)
  if (!tenant) throw new Error(`No tenant is named "${slug}", or its keys are disabled already.`)
  await runInTenant(tenant, () => audit.recordReads({ action: 'key.disabled' }))
  const { scope } = await controlPlane()
  await scope.database.transaction(async (trx) => {
    await trx.query(disable, [slug, reason])
    await recordInstallationEvent(trx, 'key.disabled', { tenant: slug, reason })
  })
  await tenants.all()
}

/**
 * The tenant's own log is told afterwards, when it can be written again (`recordEnabled`).
 *
 * @throws Error when the keys are not disabled
 */
export async function enableKeys(slug: string): Promise<void> {
  const { scope } = await controlPlane()
  await scope.database.transaction(async (trx) => {
    const [row] = await trx.query<{ id: string }>(enable, [slug])
    if (!row) throw new Error(`No tenant named "${slug}" has its keys disabled.`)
    await recordInstallationEvent(trx, 'key.enabled', { tenant: slug })
  })
  await tenants.all()
}

/** Inside the tenant. */
export async function recordEnabled(): Promise<void> {
  await audit.recordReads({ action: 'key.enabled' })
}
