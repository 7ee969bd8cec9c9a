import { passingEmergency } from '#app/records/closed_entries'
import { responsibleName } from '#app/records/episodes'
import type { AccessedPatient } from '#app/records/access_patient'
import { maskIdentifier } from '#app/records/identifiers/mask_identifier'
import type { TenantScope } from '#app/tenants/tenant_scope'
import type { PatientBannerProps } from '#resources/inertia/contract'

/** What stands on top of every page of a patient, so that two are never mistaken for one another. */
export function patientBanner(tenant: TenantScope, patient: AccessedPatient): PatientBannerProps {
  const { summary, decision, episodes } = patient
  const emergency = decision.emergency ?? passingEmergency(patient.relation)
  const own = episodes.find((episode) => episode.unitId === decision.unitId)
  const named = episodes.find((episode) => episode.responsibleStaffId)
  return {
    id: patient.id,
    version: patient.version,
    name: summary.name,
    birthDate: summary.birthDate,
    ageYears: ageYears(summary.birthDate, summary.deceasedAt, new Date()),
    deceasedAt: summary.deceasedAt,
    gender: summary.gender,
    identifierMasked: summary.identifier ? maskIdentifier(summary.identifier.value) : null,
    responsibleName: named ? responsibleName(tenant, named) : null,
    protection: patient.protection,
    reason: decision.reason,
    reasonUnit: own?.unitName ?? null,
    emergency: emergency && { template: emergency.template, until: emergency.until.toISOString() },
  }
}

/** Whole years from a full birth date to now, or to death. Null when either is not precise enough. */
export function ageYears(birthDate: string | null, deceasedAt: string | null, now: Date) {
  if (!birthDate || birthDate.length < 10) return null
  const end = (deceasedAt ?? now.toISOString()).slice(0, 10)
  if (end.length < 10) return null
  const years = Number(end.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return end.slice(5) < birthDate.slice(5) ? years - 1 : years
}
