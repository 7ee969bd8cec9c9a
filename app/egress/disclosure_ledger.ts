import { randomUUID } from 'node:crypto'
import { Exception } from '@adonisjs/core/exceptions'
import { audit } from '#app/audit/audit_log'
import { DisclosureLedger, type Disclosure } from '#app/egress/disclosure'
import { tellsPlace } from '#app/egress/data_category'
import { isProtected } from '#app/records/is_protected'
import { statement, type Transaction } from '#app/tenants/plane_database'
import { currentTenant } from '#app/tenants/tenant_scope'

/** The link or embed must not be handed out either: the caller's change is rolled back. */
class ProtectedPerson extends Exception {
  static override status = 403
  static override code = 'E_PROTECTED_PERSON'
  static override message = 'Where this person is must not be told to anybody'
}

const insertDisclosure = statement(
  'egress.insert_disclosure',
  `insert into disclosures
     (id, patient_id, source, processor, host, categories, purpose, template, subject_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (source, subject_key) do nothing
   returning id`
)

/**
 * Writes one disclosure with its audit event, in the caller's transaction: for a link or an embed
 * that is handed out together with a change. The key is kept per patient, so that two patients of
 * one meeting are two disclosures and a repeat is none.
 *
 * @returns the new disclosure's id, or null when this was already disclosed
 * @throws E_PROTECTED_PERSON where it would tell the place of somebody whose address is secret
 */
export async function disclose(trx: Transaction, disclosure: Disclosure): Promise<string | null> {
  if (disclosure.categories.some(tellsPlace) && (await isProtected(trx, disclosure.patientId))) {
    throw new ProtectedPerson()
  }
  const [written] = await trx.query<{ id: string }>(insertDisclosure, values(disclosure))
  if (!written) return null

  const { patientId, source, processor, host, categories, purpose, template } = disclosure
  await audit.record(trx, {
    action: 'disclosure.made',
    patientId,
    subject: { type: 'disclosure', id: written.id },
    purpose,
    details: { source, processor, host, categories: categories.join(' '), template },
  })
  return written.id
}

function values(disclosure: Disclosure): unknown[] {
  const { patientId, source, processor, host, categories, purpose, template } = disclosure
  const subjectKey = `${disclosure.subjectKey} ${patientId}`
  return [
    randomUUID(),
    patientId,
    source,
    processor,
    host,
    [...categories],
    purpose,
    template,
    subjectKey,
  ]
}

/** The ledger of the current tenant, each disclosure in a commit of its own. */
export class TenantDisclosureLedger extends DisclosureLedger {
  async disclose(disclosure: Disclosure): Promise<void> {
    await currentTenant().database.transaction((trx) => disclose(trx, disclosure))
  }
}
