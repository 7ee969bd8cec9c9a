import { fingerprintOf } from '#app/encryption/tenant_key_material'
import { daysUntil, keyInventory } from '#app/keys/key_inventory'
import { countUnrecoverable } from '#app/keys/statements/wrap_statements'
import { controlPlane } from '#app/tenants/control_plane'
import { SEALS_SOFT_LIMIT } from '#app/tenants/key_usage'
import { statement } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'

/** What the doctor judges keys by. */
export type KeyFacts = {
  certificates: readonly { purpose: string; daysLeft: number }[]
  /** Sub-keys beyond the soft limit, as `tenant table.column`. */
  overused: readonly string[]
  /** Rotations begun and not finished, as `tenant kind`. */
  unfinished: readonly string[]
  /** How many KEKs the recovery officers could not unwrap; null before a ceremony. */
  unrecoverable: number | null
  /** Keys in use, as `tenant kind`, with their age. */
  ages: readonly { key: string; days: number }[]
}

const selectOverused = statement(
  'keys.select_overused',
  `select distinct place from key_usage where reserved > ${SEALS_SOFT_LIMIT} order by place`
)

/** Null where there is no installation to look at. */
export async function gatherKeyFacts(now = new Date()): Promise<KeyFacts | null> {
  const inventory = await keyInventory(now).catch(() => null)
  if (!inventory) return null
  const live = inventory.keys.filter(({ state }) => state !== 'destroyed')
  const nameOf = (key: (typeof live)[number]) => `${key.tenant ?? 'control'} ${key.purpose}`
  const unfinished = live.filter(({ state }) => state === 'known' || state === 'retired')
  const inUse = live.filter(({ state }) => state === 'in_use')
  return {
    certificates: inventory.certificates.flatMap(({ purpose, daysLeft }) =>
      daysLeft === null ? [] : [{ purpose, daysLeft }]
    ),
    overused: await overusedPlaces(),
    unrecoverable: await countOfUnrecoverable(),
    unfinished: [...new Set(unfinished.map(nameOf))],
    ages: inUse.map((key) => ({
      key: nameOf(key),
      days: -daysUntil(new Date(key.createdAt), now),
    })),
  }
}

async function countOfUnrecoverable(): Promise<number | null> {
  const { scope, keyStore } = await controlPlane()
  const { recoveryCertificatePem: pem } = keyStore
  if (!pem) return null
  const [row] = await scope.database.query<{ count: number }>(countUnrecoverable, [
    fingerprintOf(pem),
  ])
  return row?.count ?? 0
}

async function overusedPlaces(): Promise<string[]> {
  const found: string[] = []
  for (const { slug, database } of await tenants.all()) {
    const rows = await database.query<{ place: string }>(selectOverused).catch(() => [])
    found.push(...rows.map(({ place }) => `${slug} ${place}`))
  }
  return found
}
