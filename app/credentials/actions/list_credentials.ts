import { DateTime } from 'luxon'
import { audit } from '#app/audit/audit_log'
import { knownServices, type KnownService } from '#app/credentials/known_services'
import {
  attestedDays,
  listCredentials as listStatement,
  type CredentialRow,
} from '#app/credentials/statements/credential_statements'
import { namesOf } from '#app/people/names_of'
import { currentTenant } from '#app/tenants/tenant_scope'
import type { Credential, CredentialsProps } from '#resources/inertia/contract'

/** Who holds which credential, as somebody last said, those nobody answers for first. */
export async function listCredentials(): Promise<CredentialsProps> {
  const { database } = currentTenant()
  const rows = await database.query<CredentialRow>(listStatement)
  const known = await knownServices()
  const nameOfId = await namesOf(rows.map(({ attested_by_staff_id: by }) => by))
  await audit.recordReads({ action: 'credential.listed', details: { count: rows.length } })
  const credentials = rows.map((row) => toCredential(row, known.get(row.credential), nameOfId))
  return {
    credentials: credentials.toSorted((one, other) => Number(other.isStale) - Number(one.isStale)),
    days: attestedDays,
  }
}

function toCredential(
  row: CredentialRow,
  known: KnownService | undefined,
  nameOfId: (id: string | null) => string | null
): Credential {
  const { credential, kind, is_stale: isStale } = row
  const rotatedOn = known?.rotatedOn ?? null
  return {
    credential,
    kind,
    serviceId: kind === 'service' ? row.source_id : null,
    name: known?.name ?? ownName(row),
    rotatedOn: rotatedOn ?? row.rotated_on,
    isRotationKnown: rotatedOn !== null,
    isStale,
    attestation: row.attestation_id === null ? null : attestationOf(row, row.attestation_id),
    attestedByName: nameOfId(row.attested_by_staff_id),
  }
}

function ownName({ source_id: id, name_sealed: cell, credential }: CredentialRow) {
  const { keys } = currentTenant()
  const name = cell
    ? keys.open('credential_services', 'name_sealed', id, cell).toString('utf8')
    : credential
  return { en: name, nb: name }
}

function attestationOf(row: CredentialRow, id: string): Credential['attestation'] {
  const { keys, timeZone: zone } = currentTenant()
  const text = (column: 'holder_sealed' | 'place_sealed') =>
    keys.open('credential_attestations', column, id, row[column]).toString('utf8')
  return {
    holder: text('holder_sealed'),
    place: text('place_sealed'),
    secondFactor: row.second_factor,
    at: row.attested_at.toISOString(),
    dueOn:
      DateTime.fromJSDate(row.attested_at, { zone }).plus({ days: attestedDays }).toISODate() ?? '',
  }
}
