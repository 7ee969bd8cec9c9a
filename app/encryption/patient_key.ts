import { DataKey } from '#app/encryption/data_key'

/**
 * The random key of one patient. Destroying its wrapped copy in `keystore` erases what it
 * sealed from the database and, once the key backups have expired, from every backup
 * (GDPR article 17).
 */
export class PatientKey extends DataKey {
  constructor(
    tenant: string,
    readonly patientId: string,
    id: string,
    key: Buffer
  ) {
    super(tenant, id, key)
  }
}
