import { createPublicKey, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_FILES } from '#app/encryption/installation_keys'
import { controlPlane } from '#app/tenants/control_plane'
import { keyDirectory } from '#app/tenants/installation_key_store'
import { statement } from '#app/tenants/plane_database'
import { tenants } from '#app/tenants/tenant_directory'
import type { KeyPurpose, ListedCertificate, ListedKey } from '#resources/inertia/contract'

const selectAllKeys = statement(
  'keys.select_all',
  `select k.id, k.kind, k.wrapped_by, k.created_at, k.used_from, k.retired_at, k.destroyed_at,
     t.slug, t.keys_disabled_at
   from keys k left join tenants t on t.id = k.tenant_id
   order by t.slug nulls first, k.kind, k.id desc`
)
const countPatientKeys = statement(
  'keys.count_patient_keys',
  'select count(*)::int as count from keystore.patient_keys'
)

type Row = {
  id: string
  kind: 'kek' | 'dek' | 'index' | 'audit'
  wrapped_by: string
  created_at: Date
  used_from: Date | null
  retired_at: Date | null
  destroyed_at: Date | null
  slug: string | null
  keys_disabled_at: Date | null
}

const algorithms: Record<Row['kind'], string> = {
  kek: 'AES-256 KWP (SP 800-38F)',
  dek: 'AES-256-GCM (SP 800-38D)',
  index: 'HMAC-SHA-256',
  audit: 'HMAC-SHA-256',
}

export type KeyInventory = {
  certificates: ListedCertificate[]
  keys: ListedKey[]
  patientKeys: { tenant: string; count: number }[]
}

/** Every key and certificate of the installation, and who can unwrap what. No key material. */
export async function keyInventory(now = new Date()): Promise<KeyInventory> {
  const { scope, keyStore } = await controlPlane()
  const service = keyStore.describe().certificateFingerprint
  const rows = await scope.database.query<Row>(selectAllKeys)
  return {
    certificates: listCertificates(keyStore.certificatePem, now),
    keys: rows.map((row) => listedKey(row, service)),
    patientKeys: await patientKeyCounts(),
  }
}

async function patientKeyCounts() {
  const counts: { tenant: string; count: number }[] = []
  for (const { slug, database } of await tenants.all()) {
    const [row] = await database.query<{ count: number }>(countPatientKeys)
    counts.push({ tenant: slug, count: row?.count ?? 0 })
  }
  return counts
}

function listedKey(row: Row, serviceFingerprint: string): ListedKey {
  const isService = row.wrapped_by === serviceFingerprint
  return {
    id: row.id,
    tenant: row.slug,
    purpose: row.kind as KeyPurpose,
    algorithm: algorithms[row.kind],
    state: stateOf(row),
    createdAt: row.created_at.toISOString(),
    endedAt: (row.destroyed_at ?? row.retired_at)?.toISOString() ?? null,
    wrappedBy: row.destroyed_at ? 'nothing' : row.kind === 'kek' ? wrapOfKek(isService) : 'kek',
    wrappedById: row.wrapped_by,
  }
}

function wrapOfKek(isService: boolean): ListedKey['wrappedBy'] {
  return isService ? 'service_certificate' : 'other_certificate'
}

function stateOf(row: Row): ListedKey['state'] {
  if (row.destroyed_at) return 'destroyed'
  if (row.keys_disabled_at) return 'disabled'
  if (row.retired_at) return 'retired'
  return row.used_from ? 'in_use' : 'known'
}

/** The certificates and the signing key on this machine, read without a passphrase. */
function listCertificates(servicePem: string, now: Date): ListedCertificate[] {
  const authority = readFileSync(join(keyDirectory(), KEY_FILES.authority), 'utf8')
  const signingKey = join(keyDirectory(), KEY_FILES.auditPublicKey)
  const signing = createPublicKey(readFileSync(signingKey))
  return [
    listedCertificate('authority', authority, now),
    listedCertificate('service', servicePem, now),
    {
      purpose: 'audit_signing',
      subject: '',
      algorithm: signing.asymmetricKeyType === 'ed25519' ? 'Ed25519' : 'unknown',
      fingerprint: null,
      validFrom: statSync(signingKey).birthtime.toISOString(),
      validUntil: null,
      daysLeft: null,
      privateKeyHere: existsSync(join(keyDirectory(), KEY_FILES.auditSigningKey)),
    },
  ]
}

function listedCertificate(
  purpose: 'authority' | 'service',
  pem: string,
  now: Date
): ListedCertificate {
  const certificate = new X509Certificate(pem)
  const { asymmetricKeyDetails } = certificate.publicKey
  const file = purpose === 'authority' ? KEY_FILES.authorityStore : KEY_FILES.serviceStore
  return {
    purpose,
    subject: certificate.subject.replaceAll('\n', ', '),
    algorithm: `RSA-${asymmetricKeyDetails?.modulusLength ?? 0}`,
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    validFrom: certificate.validFromDate.toISOString(),
    validUntil: certificate.validToDate.toISOString(),
    daysLeft: daysUntil(certificate.validToDate, now),
    privateKeyHere: existsSync(join(keyDirectory(), file)),
  }
}

/** Whole days that are left; negative after the end. */
export function daysUntil(end: Date, now: Date): number {
  return Math.floor((end.getTime() - now.getTime()) / 86_400_000)
}
