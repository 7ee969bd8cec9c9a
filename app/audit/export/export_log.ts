import { copyFile, mkdir, open, readdir, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { audit } from '#app/audit/audit_log'
import { canonicalEvent } from '#app/audit/audit_event'
import { eventOf } from '#app/audit/event_rows'
import { fhirAuditEvent } from '#app/audit/export/fhir_audit_event'
import { headLine } from '#app/audit/head'
import { readHeads } from '#app/audit/head_file'
import { lockChain, readChainEnd } from '#app/audit/sealer_statements'
import { readChainPage, type ChainRow } from '#app/audit/verifier_statements'
import { KEY_FILES } from '#app/encryption/installation_keys'
import { keyDirectory } from '#app/tenants/installation_key_store'
import { runInTenant, type TenantScope } from '#app/tenants/tenant_scope'

export type ExportedLog = { folder: string; events: number; heads: number; fhir: boolean }

/** Files of the package that are the same in every export. */
const enclosed = ['verify.py', 'README.md'] as const

/**
 * Writes the sealed log of a tenant as a package that anybody can verify offline with the public
 * key. The export is itself in the log before the first byte is written.
 *
 * @param folder must be absent or empty
 * @param fhir also as FHIR R4 AuditEvent, one resource a line
 */
export async function exportLog(
  tenant: TenantScope,
  folder: string,
  fhir: boolean
): Promise<ExportedLog> {
  await assertEmpty(folder)
  const { end, heads } = await standstill(tenant)
  await runInTenant(tenant, () =>
    audit.recordReads({
      action: 'audit.exported',
      purpose: 'HOPERAT',
      details: { events: Number(end), form: fhir ? 'package and FHIR' : 'package' },
    })
  )
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'heads.ndjson'), heads.map(headLine).join(''), { mode: 0o600 })
  const events = await writeRows(tenant, folder, end, fhir)
  await enclose(folder)
  return { folder, events, heads: heads.length, fhir }
}

/** The end of the chain and the heads of one and the same moment. */
async function standstill({ slug, database }: TenantScope) {
  return database.transaction(async (trx) => {
    await lockChain(trx)
    const end = await readChainEnd(trx)
    const heads = await readHeads(slug)
    return { end: end?.sequence ?? 0n, heads: heads.filter((head) => head !== null) }
  })
}

async function writeRows(tenant: TenantScope, folder: string, end: bigint, fhir: boolean) {
  const names = ['events.ndjson', 'chain.ndjson', ...(fhir ? ['audit_events.fhir.ndjson'] : [])]
  const files = await Promise.all(names.map((name) => open(join(folder, name), 'wx', 0o600)))
  let count = 0
  try {
    for (let after: bigint | null = null; ;) {
      const page: ChainRow[] = await readChainPage(tenant.database, after, end)
      await writePage(tenant, page, files)
      count += page.length
      const last = page.at(-1)
      if (!last) return count
      after = last.sequence
    }
  } finally {
    await Promise.all(files.map((file) => file.close()))
  }
}

async function writePage(
  tenant: TenantScope,
  page: readonly ChainRow[],
  [events, chain, resources]: readonly FileHandle[]
): Promise<void> {
  const known = page.flatMap((row) => (row.event ? [{ ...row, event: row.event }] : []))
  const line = (value: unknown) => `${JSON.stringify(value)}\n`
  const written = known.map(({ sequence, event }) =>
    line({
      sequence: sequence.toString(),
      canonical: canonicalEvent(eventOf(event)).toString('utf8'),
      mac: event.mac.toString('hex'),
    })
  )
  const links = page.map(({ sequence, eventId, digest, hash, epoch }) =>
    line({
      sequence: sequence.toString(),
      eventId,
      digest: digest.toString('hex'),
      hash: hash.toString('hex'),
      epoch,
    })
  )
  await events?.write(written.join(''))
  await chain?.write(links.join(''))
  await resources?.write(
    known.map(({ event }) => line(fhirAuditEvent(eventOf(event), tenant))).join('')
  )
}

async function enclose(folder: string): Promise<void> {
  const keys = [KEY_FILES.authority, KEY_FILES.auditPublicKey, KEY_FILES.auditStatement]
  for (const name of keys) await copyFile(join(keyDirectory(), name), join(folder, name))
  for (const name of enclosed) {
    await copyFile(app.makePath('resources', 'audit_export', name), join(folder, name))
  }
}

async function assertEmpty(folder: string): Promise<void> {
  const present = await readdir(folder).catch(() => [])
  if (present.length > 0) throw new Error(`The folder ${folder} is not empty; nothing was written.`)
}
