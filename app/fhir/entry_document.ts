import { type DocumentReference } from '@medplum/fhirtypes'

/** LOINC "Note", for entries whose kind has no code. */
const NOTE = { system: 'http://loinc.org', code: '34109-9', display: 'Note' }

export type EntryVersion = {
  /** UUID of this version; the FHIR id of its document. */
  id: string
  /** UUID of the entry, the same for all its versions. */
  entryId: string
  patientLogicalId: string
  encounterLogicalId: string | null
  title: string | null
  text: string
  authorDisplay: string | null
  /** ISO 8601 with an offset. */
  writtenAt: string
  signed: boolean
  /** The version before, when this one corrects it. */
  replacesVersionId: string | null
  /** A later version exists. */
  superseded: boolean
}

/**
 * One version of an entry as a FHIR R4 DocumentReference. A corrected entry gives one document per
 * version: the newest is current and `replaces` the one before, which is superseded.
 */
export function toDocumentReference(version: EntryVersion): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id: version.id,
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${version.entryId}` }],
    status: version.superseded ? 'superseded' : 'current',
    docStatus: documentStatus(version),
    type: { coding: [NOTE], ...(version.title !== null && { text: version.title }) },
    subject: { reference: `Patient/${version.patientLogicalId}` },
    date: version.writtenAt,
    ...(version.authorDisplay !== null && { author: [{ display: version.authorDisplay }] }),
    ...relatesTo(version),
    content: [{ attachment: attachment(version) }],
    ...(version.encounterLogicalId !== null && {
      context: { encounter: [{ reference: `Encounter/${version.encounterLogicalId}` }] },
    }),
  }
}

function documentStatus(version: EntryVersion): DocumentReference['docStatus'] {
  if (!version.signed) {
    return 'preliminary'
  }
  return version.replacesVersionId === null ? 'final' : 'amended'
}

function relatesTo(version: EntryVersion): Pick<DocumentReference, 'relatesTo'> {
  if (version.replacesVersionId === null) {
    return {}
  }
  const target = { reference: `DocumentReference/${version.replacesVersionId}` }
  return { relatesTo: [{ code: 'replaces', target }] }
}

function attachment(version: EntryVersion) {
  return {
    contentType: 'text/plain; charset=utf-8',
    data: Buffer.from(version.text, 'utf8').toString('base64'),
  }
}
