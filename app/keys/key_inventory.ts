import { createPublicKey, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_FILES } from '#app/encryption/installation_keys'
import {
  OFFICERS,
  officerFiles,
  RECOVERY_FILES,
  RECOVERY_FOLDER,
} from '#app/encryption/recovery/recovery_files'
import { fingerprintOf } from '#app/encryption/tenant_key_material'
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
  const { recoveryCertificatePem } = keyStore
  const wraps = new Map<string, ListedKey['wrappedBy']>([
    [keyStore.describe().certificateFingerprint, 'service_certificate'],
  ])
  if (recoveryCertificatePem)
    wraps.set(fingerprintOf(recoveryCertificatePem), 'recovery_certificate')
  const rows = await scope.database.query<Row>(selectAllKeys)
  return {
    certificates: listCertificates(keyStore.certificatePem, now),
    keys: rows.map((row) => listedKey(row, wraps)),
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

function listedKey(row: Row, wraps: ReadonlyMap<string, ListedKey['wrappedBy']>): ListedKey {
  return {
    id: row.id,
    tenant: row.slug,
    purpose: row.kind as KeyPurpose,
    algorithm: algorithms[row.kind],
    state: stateOf(row),
    createdAt: row.created_at.toISOString(),
    endedAt: (row.destroyed_at ?? row.retired_at)?.toISOString() ?? null,
    wrappedBy: row.destroyed_at ? 'nothing' : wrapOf(row, wraps),
    wrappedById: row.wrapped_by,
  }
}

function wrapOf(row: Row, wraps: ReadonlyMap<string, ListedKey['wrappedBy']>) {
  if (row.kind !== 'kek') return 'kek'
  return wraps.get(row.wrapped_by) ?? 'other_certificate'
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
    ...listRecovery(now),
  ]
}

/** What the last ceremony left here; none before one. */
function listRecovery(now: Date): ListedCertificate[] {
  const folder = join(keyDirectory(), RECOVERY_FOLDER)
  if (!existsSync(folder)) return []
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const officers = Array.from({ length: OFFICERS }, (_, index) =>
    read(officerFiles(index + 1).certificate)
  )
  return [
    listedCertificate('recovery', read(RECOVERY_FILES.certificate), now),
    listedCertificate('backup', read(RECOVERY_FILES.backup), now),
    ...officers.map((pem) => listedCertificate('officer', pem, now)),
  ]
}

/** Private keys that lie here, sealed; those of keepers do not. */
const storesHere: Partial<Record<ListedCertificate['purpose'], string>> = {
  authority: KEY_FILES.authorityStore,
  service: KEY_FILES.serviceStore,
  recovery: join(RECOVERY_FOLDER, RECOVERY_FILES.privateKey),
}

function listedCertificate(
  purpose: ListedCertificate['purpose'],
  pem: string,
  now: Date
): ListedCertificate {
  const certificate = new X509Certificate(pem)
  const { asymmetricKeyDetails } = certificate.publicKey
  const store = storesHere[purpose]
  return {
    purpose,
    subject: certificate.subject.replaceAll('\n', ', '),
    algorithm: `RSA-${asymmetricKeyDetails?.modulusLength ?? 0}`,
    fingerprint: fingerprintOf(pem),
    validFrom: certificate.validFromDate.toISOString(),
    validUntil: certificate.validToDate.toISOString(),
    daysLeft: daysUntil(certificate.validToDate, now),
    privateKeyHere: store !== undefined && existsSync(join(keyDirectory(), store)),
  }
}

/** Whole days that are left; negative after the end. */
export function daysUntil(end: Date, now: Date): number {
  return Math.floor((end.getTime() - now.getTime()) / 86_400_000)
}
