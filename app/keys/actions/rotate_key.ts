import { setTimeout as pause } from 'node:timers/promises'
import { audit } from '#app/audit/audit_log'
import { RING_STALE_MS } from '#app/encryption/tenant_key_ring'
import { createKek } from '#app/encryption/tenant_key_material'
import { countCellsUnder, resealCells, type Replaced } from '#app/keys/reseal_cells'
import { countWraps, rewrapKeys } from '#app/keys/rewrap_keys'
import {
  destroyKey,
  lockTenant,
  retireOthers,
  selectLiveKeys,
  useKey,
  type KeyLifeRow,
} from '#app/keys/statements/rotation_statements'
import { controlPlane } from '#app/tenants/control_plane'
import { recordInstallationEvent } from '#app/tenants/installation_events'
import { storeKeys } from '#app/tenants/key_inventory'
import { tenants, WATCH_MS } from '#app/tenants/tenant_directory'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

export type RotatedKind = 'dek' | 'kek'

/** How long to wait for other processes. */
export type RotationPace = {
  /** Until every process holds the new key, before anybody uses it. */
  knownMs: number
  /** Until nothing made with the old key can still be on its way to the database. */
  settledMs: number
}

/** A process that cannot compare its ring refuses to use it after `RING_STALE_MS`; a statement
 * or an idle transaction ends after thirty seconds. */
export const usualPace: RotationPace = { knownMs: 5_000, settledMs: RING_STALE_MS + 60_000 }

export type Rotation = {
  tenant: string
  kind: RotatedKind
  newKey: string
  resumed: boolean
  replaced: number
  damaged: number
  destroyed: string[]
  /** Cells or wraps that still need an old key, which therefore lives on. */
  remaining: number
}

type Step = 'known' | 'used' | 'replaced' | 'settling' | 'destroyed'

/**
 * Gives a tenant a new data key or a new key-encrypting key while people work. Where a rotation
 * was begun and not finished, that one is finished. Every step looks at what is stored, so the
 * whole may be killed anywhere and run again.
 */
export async function rotateKey(
  slug: string,
  kind: RotatedKind,
  pace: RotationPace = usualPace,
  onStep: (step: Step, count: number) => void = () => undefined
): Promise<Rotation> {
  const tenant = await tenants.bySlug(slug)
  if (!tenant) throw new Error(`No tenant is named "${slug}", or its keys are disabled.`)
  const { newKey, resumed } = await makeKnown(tenant, kind)
  await pause(pace.knownMs)
  onStep('known', 0)
  const old = await putToUse(tenant, kind, newKey)
  await tenants.all()
  onStep('used', 0)
  const first = await replaceAll(tenant, kind, old)
  onStep('replaced', first.replaced)
  onStep('settling', pace.settledMs)
  await pause(pace.settledMs)
  const last = await replaceAll(tenant, kind, old)
  const remaining = await countUnder(tenant, kind, old)
  const destroyed = remaining === 0 ? await destroy(tenant, kind, old) : []
  onStep('destroyed', destroyed.length)
  const replaced = first.replaced + last.replaced
  const { damaged } = last
  return { tenant: slug, kind, newKey, resumed, replaced, damaged, destroyed, remaining }
}

/** Stores a fresh key that nobody uses yet, or finds the one that an earlier run stored. */
async function makeKnown(tenant: TenantScope, kind: RotatedKind) {
  const { scope, keyStore } = await controlPlane()
  const rows =
    kind === 'kek' ? createKek(tenant.id, keyStore).rows : [tenant.keys.createDataKeyRow()]
  const newKey = rows[0]!.id
  const begun = await scope.database.transaction(async (trx) => {
    await trx.query(lockTenant, [tenant.id])
    const live = await trx.query<KeyLifeRow>(selectLiveKeys, [tenant.id, kind])
    if (live.length > 1) return { newKey: live[0]!.id, resumed: true }
    const known = rows.map((row) => ({ ...row, usedFrom: null }))
    await storeKeys(trx, tenant.id, known)
    const details = { tenant: tenant.slug, kind, key: newKey }
    await recordInstallationEvent(trx, 'key.rotation_begun', details)
    return { newKey, resumed: false }
  })
  if (!begun.resumed) await tell(tenant, 'key.rotation_begun', { kind, key: newKey })
  return begun
}

/** From this commit on the new key seals and the others only open. @returns the others */
async function putToUse(tenant: TenantScope, kind: RotatedKind, newKey: string) {
  const { scope } = await controlPlane()
  return scope.database.transaction(async (trx) => {
    await trx.query(lockTenant, [tenant.id])
    await trx.query(useKey, [newKey])
    await trx.query(retireOthers, [tenant.id, kind, newKey])
    const live = await trx.query<KeyLifeRow>(selectLiveKeys, [tenant.id, kind])
    return live.map(({ id }) => id).filter((id) => id !== newKey)
  })
}

/** Until a whole pass finds nothing more to replace: other processes switch within `WATCH_MS`. */
async function replaceAll(
  tenant: TenantScope,
  kind: RotatedKind,
  old: readonly string[]
): Promise<Replaced> {
  const total = { replaced: 0, damaged: 0 }
  for (;;) {
    const pass = kind === 'dek' ? await resealCells(tenant, old) : await rewrapKeys(tenant)
    total.replaced += pass.replaced
    total.damaged = pass.damaged
    if (pass.replaced === 0) return total
    await pause(WATCH_MS / 4)
  }
}

function countUnder(tenant: TenantScope, kind: RotatedKind, old: readonly string[]) {
  return kind === 'dek' ? countCellsUnder(tenant, old) : countWraps(tenant, old)
}

async function destroy(tenant: TenantScope, kind: RotatedKind, old: readonly string[]) {
  const { scope } = await controlPlane()
  await scope.database.transaction(async (trx) => {
    for (const id of old) await trx.query(destroyKey, [id])
    const details = { tenant: tenant.slug, kind, destroyed: old.length }
    await recordInstallationEvent(trx, 'key.rotation_finished', details)
  })
  await tenants.all()
  await tell(tenant, 'key.rotation_finished', { kind, destroyed: old.length })
  return [...old]
}

async function tell(
  tenant: TenantScope,
  action: 'key.rotation_begun' | 'key.rotation_finished',
  details: Record<string, string | number>
) {
  await runInTenant(tenant, () => audit.recordReads({ action, details }))
}
