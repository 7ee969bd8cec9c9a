import type { SigningKey } from '#app/federation/saml/saml_library'
import { issueSigningCertificate } from '#app/federation/saml/signing_certificate'
import {
  findSigningKey,
  insertSigningKey,
  type SigningKeyRow,
} from '#app/federation/saml/statements/saml_statements'
import { currentTenant, type TenantScope } from '#app/tenants/tenant_scope'

const TABLE = 'saml_signing_keys'

/** The key that signs this connection's requests, made when it is first needed. */
export async function signingKeyOf(connectionId: string): Promise<SigningKey> {
  const scope = currentTenant()
  const found = await find(scope, connectionId)
  if (found) return found
  const { privateKey, certificate } = await issueSigningCertificate(scope.host)
  const sealed = scope.keys.seal(TABLE, 'private_key_sealed', connectionId, privateKey)
  await scope.database.query(insertSigningKey, [connectionId, certificate, sealed])
  const kept = await find(scope, connectionId)
  if (!kept) throw new Error('A signing key was stored and is not there')
  return kept
}

async function find(scope: TenantScope, connectionId: string): Promise<SigningKey | null> {
  const [row] = await scope.database.query<SigningKeyRow>(findSigningKey, [connectionId])
  if (!row) return null
  const { certificate, private_key_sealed: sealed } = row
  const opened = scope.keys.open(TABLE, 'private_key_sealed', connectionId, sealed)
  return { certificate, privateKey: opened.toString('utf8') }
}
