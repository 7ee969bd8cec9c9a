import { openingCells } from '#app/audit/damage'
import { factorsToConfirmWith } from '#app/auth/sign_in_policy'
import type { SignedInStaff } from '#app/auth/signed_in_staff'
import { pluginPanels } from '#app/plugins/plugin_panels'
import type { OpenedRecord } from '#app/records/actions/open_record'
import { toEpisode } from '#app/records/episodes'
import { maskIdentifier } from '#app/records/identifiers/mask_identifier'
import { identifierLabel } from '#app/records/identifier_label'
import { patientBanner } from '#app/records/patient_banner'
import { addressLine } from '#app/records/address_line'
import type { PatientName } from '#app/fhir/patient_draft'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { RecordProps } from '#resources/inertia/contract'

/** What the record page shows, listed by name. An operator under a grant reads, and acts on nothing. */
export async function recordProps(
  tenant: TenantScope,
  { patient, entries, nextCursor, keptResources, closedCount }: OpenedRecord,
  { staffId, support }: Pick<SignedInStaff, 'staffId' | 'support'>
): Promise<RecordProps> {
  const { demographics, key } = patient
  const episodes = await openingCells(patient.id, () =>
    patient.episodes.map((facts) => toEpisode(tenant, key, facts))
  )
  return {
    patient: patientBanner(tenant, patient),
    names: demographics.names.map((name) => ({ display: displayName(name), use: name.use })),
    identifiers: demographics.identifiers.map(({ system, value }) => ({
      system: system ?? '',
      label: identifierLabel(system),
      valueMasked: maskIdentifier(value),
    })),
    contactPoints: demographics.contactPoints.map(({ id, system, value, use }) => ({
      id,
      system: system ?? 'other',
      value,
      use,
    })),
    addresses: demographics.addresses.map((address) => addressLine(address, tenant.site.country)),
    language: demographics.language,
    episodes,
    entries,
    nextCursor,
    keptResources,
    closedCount,
    confirmWith: closedCount > 0 && !support ? await factorsToConfirmWith(tenant, staffId) : null,
    mayWrite: !support,
    pluginPanels: support ? [] : await pluginPanels(tenant, { id: patient.id }),
  }
}

export function displayName(name: PatientName): string {
  if (name.text) return name.text
  const parts = [...name.prefix, ...name.given, name.family ?? '', ...name.suffix]
  return parts.filter(Boolean).join(' ')
}
