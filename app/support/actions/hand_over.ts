import { randomBytes, randomUUID } from 'node:crypto'
import { runAs, systemActor } from '#app/audit/actor'
import { audit } from '#app/audit/audit_log'
import { lookUpHash } from '#app/auth/people'
import { SupportGrantNotFoundException } from '#app/support/exceptions'
import { loadSupport } from '#app/support/load_support'
import {
  insertHandOver,
  markEntered,
  selectRequest,
  useHandOver,
} from '#app/support/statements/support_statements'
import type { SupportHere } from '#app/support/support_here'
import { controlPlane } from '#app/tenants/control_plane'
import { publicOrigin } from '#app/tenants/public_origin'
import { tenants } from '#app/tenants/tenant_directory'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'
import { isUuid } from '#app/tenants/uuid'

const TOKEN_BYTES = 32

/**
 * The tenant in which an operator's grant holds now, for the console.
 *
 * @throws E_SUPPORT_GRANT_NOT_FOUND for whatever the operator cannot enter
 */
export async function enterableGrant(
  operatorId: string,
  grantId: unknown
): Promise<{ tenant: TenantScope; here: SupportHere }> {
  if (!isUuid(grantId)) throw new SupportGrantNotFoundException()
  const { scope } = await controlPlane()
  const [request] = await scope.database.query<{ slug: string }>(selectRequest, [
    grantId,
    operatorId,
  ])
  const tenant = request ? await tenants.bySlug(request.slug) : null
  const here = tenant && (await loadSupport(tenant, { grantId, operatorId }))
  if (!tenant || !here) throw new SupportGrantNotFoundException()
  return { tenant, here }
}

/**
 * The way from the console into the tenant: an address whose token works once, for a minute, in the
 * browser that made the challenge. It stands behind `#`, which no server, log or Referer gets.
 *
 * @throws E_SUPPORT_GRANT_NOT_FOUND
 */
export async function handOver(
  operatorId: string,
  grantId: unknown,
  challenge: Buffer
): Promise<string> {
  const { tenant, here } = await enterableGrant(operatorId, grantId)
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const values = [randomUUID(), here.grantId, hashOf(tenant, token), challenge]
  await tenant.database.query(insertHandOver, values)
  return `${publicOrigin(tenant.host)}/support/arrive#${token}`
}

/** Takes the token at the tenant's host; null when it is not this browser's, used, late or ended. */
export async function arrive(
  tenant: TenantScope,
  token: string,
  challenge: Buffer
): Promise<SupportHere | null> {
  type Row = { grant_id: string; operator_id: string }
  return runInTenant(tenant, async () => {
    const [row] = await tenant.database.query<Row>(useHandOver, [hashOf(tenant, token), challenge])
    const session = row && { grantId: row.grant_id, operatorId: row.operator_id }
    const here = session ? await loadSupport(tenant, session) : null
    if (!here) {
      await audit.recordReads({ action: 'support.entered', outcome: 'denied' })
      return null
    }
    await recordEntry(tenant, here)
    return here
  })
}

async function recordEntry({ database }: TenantScope, here: SupportHere): Promise<void> {
  const { grantId, operatorId: id, ticket, scope } = here
  const actor = { ...systemActor, kind: 'operator', id, role: 'support', assurance: 2 } as const
  await runAs(actor, () =>
    database.transaction(async (trx) => {
      await trx.query(markEntered, [grantId])
      const subject = { type: 'support_grant', id: grantId }
      const details = { grant: grantId, ticket, scope }
      const patient = here.patientId ? { patientId: here.patientId } : {}
      await audit.record(trx, { action: 'support.entered', subject, details, ...patient })
    })
  )
}

function hashOf(tenant: TenantScope, token: string): Buffer {
  return lookUpHash(tenant, 'support hand-over', token)
}
