import { fingerprintOf, unwrapKek, wrapKekFor } from '#app/encryption/tenant_key_material'
import {
  deleteOtherWraps,
  insertWrap,
  selectKekWraps,
  type KekWrapRow,
} from '#app/keys/statements/wrap_statements'
import { controlKeyName } from '#app/tenants/control_plane'
import type { Queryable } from '#app/tenants/plane_database'

/** Who opens the wraps of a certificate: the private key at hand. */
export type Opener = { fingerprint: string; unwrap: (wrapped: Buffer) => Buffer }

/**
 * Wraps every living KEK of the installation for one more certificate. Repeating it changes nothing.
 *
 * @returns how many KEKs the opener could unwrap
 * @throws E_CERTIFICATE_REFUSED, E_KEY_INTEGRITY; the caller's transaction is undone
 */
export async function wrapKeksFor(
  trx: Queryable,
  opener: Opener,
  receiver: { certificatePem: string; authorityPem: string }
): Promise<number> {
  const rows = await trx.query<KekWrapRow>(selectKekWraps, [opener.fingerprint])
  for (const row of rows) {
    const { id, tenant_id: tenantId, wrapped, wrapped_by: wrappedBy } = row
    const held = { id, kind: 'kek' as const, wrapped, wrappedBy }
    const key = unwrapKek(tenantId ?? controlKeyName, held, opener.unwrap)
    const again = wrapKekFor(receiver.certificatePem, receiver.authorityPem, key)
    key.bytes.fill(0)
    await trx.query(insertWrap, [id, wrappedBy, again.wrapped, again.wrappedBy])
  }
  return rows.length
}

/** Deletes the wraps for any other certificate. @returns how many */
export async function keepWrapsFor(
  trx: Queryable,
  certificatePems: readonly (string | null)[]
): Promise<number> {
  const kept = certificatePems.flatMap((pem) => (pem ? [fingerprintOf(pem)] : []))
  const deleted = await trx.query(deleteOtherWraps, [kept])
  return deleted.length
}
