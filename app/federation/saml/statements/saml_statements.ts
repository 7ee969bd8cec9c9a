import { statement } from '#app/tenants/statement'

export type SigningKeyRow = { certificate: string; private_key_sealed: Buffer }

export const findSigningKey = statement(
  'federation.find_saml_signing_key',
  'select certificate, private_key_sealed from saml_signing_keys where id = $1'
)

/** Two requests that make the first key at once keep one of them. */
export const insertSigningKey = statement(
  'federation.insert_saml_signing_key',
  `insert into saml_signing_keys (id, certificate, private_key_sealed)
   values ($1, $2, $3) on conflict do nothing`
)
