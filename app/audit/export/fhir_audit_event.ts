import type { AuditEvent } from '#app/audit/audit_event'
import { auditVocabulary, type AuditAction } from '#app/audit/vocabulary'
import type { TenantScope } from '#app/tenants/tenant_scope'

const dicom = 'http://dicom.nema.org/resources/ontology/DCM'
const eventType = 'http://terminology.hl7.org/CodeSystem/audit-event-type'
const interaction = 'http://hl7.org/fhir/restful-interaction'
const participation = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType'
const actReason = 'http://terminology.hl7.org/CodeSystem/v3-ActReason'
const entityType = 'http://terminology.hl7.org/CodeSystem/audit-entity-type'
const objectRole = 'http://terminology.hl7.org/CodeSystem/object-role'
const balp = 'https://profiles.ihe.net/ITI/BALP'

type Kind = 'C' | 'R' | 'U' | 'D' | 'E'

const interactions: Readonly<Record<Kind, string>> = {
  C: 'create',
  R: 'read',
  U: 'update',
  D: 'delete',
  E: 'operation',
}
const profiles: Partial<Record<Kind, string>> = {
  C: 'PatientCreate',
  R: 'PatientRead',
  U: 'PatientUpdate',
  D: 'PatientDelete',
}
const outcomes: Readonly<Record<string, string>> = { success: '0', denied: '4', failure: '8' }

/**
 * An event as FHIR R4 AuditEvent, with the elements that the IHE profiles "Basic Audit Log
 * Patterns" ask for where a patient is concerned. Ids only: no name, no clinical text.
 */
export function fhirAuditEvent(event: AuditEvent, tenant: TenantScope) {
  const kind = kindOf(event.action)
  // The profiles are for what succeeded; they have no word for a refusal.
  const isProfiled = event.patientId !== null && event.outcome === 'success'
  const profile = isProfiled ? profiles[kind] : undefined
  return {
    resourceType: 'AuditEvent',
    id: event.id,
    ...(profile
      ? { meta: { profile: [`${balp}/StructureDefinition/IHE.BasicAudit.${profile}`] } }
      : {}),
    type: { system: eventType, code: 'rest', display: 'RESTful Operation' },
    subtype: [
      { system: interaction, code: interactions[kind] },
      { system: 'urn:varde:audit-action', code: event.action },
    ],
    action: kind,
    recorded: event.at.toISOString(),
    outcome: outcomes[event.outcome] ?? '8',
    ...(event.reason ? { outcomeDesc: event.reason } : {}),
    ...(event.purpose
      ? { purposeOfEvent: [{ coding: [{ system: actReason, code: event.purpose }] }] }
      : {}),
    agent: agentsOf(event, tenant, kind),
    source: {
      site: tenant.site.name,
      observer: { identifier: { system: 'urn:varde:tenant', value: tenant.id } },
      type: [{ system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4' }],
    },
    entity: entitiesOf(event),
  }
}

function kindOf(action: string): Kind {
  const known = auditVocabulary[action as AuditAction] as { fhir: Kind } | undefined
  return known?.fhir ?? 'E'
}

/** Data flows to the client when it is read, from the client when it is written. */
function agentsOf(event: AuditEvent, tenant: TenantScope, kind: Kind) {
  const [client, server] = kind === 'R' ? ['110152', '110153'] : ['110153', '110152']
  const session = event.sessionRef ?? 'none'
  return [
    {
      type: { coding: [{ system: dicom, code: client }] },
      who: { identifier: { system: 'urn:varde:session', value: session } },
      requestor: false,
      network: { address: `urn:varde:session:${session}`, type: '5' },
    },
    {
      type: { coding: [{ system: dicom, code: server }] },
      who: { identifier: { system: 'urn:varde:tenant', value: tenant.id } },
      requestor: false,
      network: { address: tenant.host, type: '1' },
    },
    {
      type: { coding: [{ system: participation, code: 'IRCP' }] },
      ...(event.actorRole ? { role: [{ text: event.actorRole }] } : {}),
      who: {
        identifier: {
          system: `urn:varde:${event.actorKind}`,
          value: event.actorId ?? event.actorKind,
        },
      },
      requestor: true,
    },
  ]
}

function entitiesOf({ patientId, subjectType, subjectId, requestId }: AuditEvent) {
  const patient = patientId && {
    what: { reference: `Patient/${patientId}` },
    type: { system: entityType, code: '1', display: 'Person' },
    role: { system: objectRole, code: '1', display: 'Patient' },
  }
  const data = {
    what: {
      identifier: {
        system: `urn:varde:${subjectType ?? 'record'}`,
        value: subjectId ?? patientId ?? 'none',
      },
    },
    type: { system: entityType, code: '2', display: 'System Object' },
    role: { system: objectRole, code: '4', display: 'Domain Resource' },
  }
  const transaction = requestId && {
    what: { identifier: { value: requestId } },
    type: { system: `${balp}/CodeSystem/BasicAuditEntityType`, code: 'XrequestId' },
  }
  return [patient, data, transaction].filter((entity) => Boolean(entity))
}
