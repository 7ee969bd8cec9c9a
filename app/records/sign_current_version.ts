import { createHash } from 'node:crypto'
import { audit } from '#app/audit/audit_log'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { accessEvent, type AccessedPatient } from '#app/records/access_patient'
import type { EntryContent } from '#app/records/entry_content'
import { raiseEntryVersion, signVersion } from '#app/records/statements/entry_statements'
import type { Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

type Signable = { entryId: string; versionId: string; number: number; content: EntryContent }

/**
 * Signs the newest version of an entry: who, when, and a keyed digest of the
 * text. From here on the database refuses every change of it.
 *
 * @returns the entry's new version, for the next form
 */
export async function signCurrentVersion(
  trx: Transaction,
  patient: AccessedPatient,
  staff: SignedInStaff,
  { entryId, versionId, number, content }: Signable
): Promise<number> {
  const { index } = currentTenant().keys
  const digest = index.exact('entry_content', contentDigest(versionId, content))
  await trx.query(signVersion, [versionId, new Date(), staff.staffId, digest])
  const [raised] = await trx.query<{ version: number }>(raiseEntryVersion, [
    entryId,
    number,
    'signed',
  ])
  const subject = { type: 'entry', id: entryId }
  await audit.record(
    trx,
    accessEvent(patient, 'entry.signed', { subject, details: { version: number } })
  )
  return raised?.version ?? 0
}

/** The index folds case and spaces, so it is given a hash that knows the difference. */
function contentDigest(versionId: string, { kind, text }: EntryContent): string {
  return createHash('sha256')
    .update(JSON.stringify([versionId, kind, text]))
    .digest('hex')
}
