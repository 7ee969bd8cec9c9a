import { type Result } from '#app/result'
import { type FhirResource } from '#app/fhir/json'
import { type EntryDraft } from '#app/fhir/entry_draft'
import { attachmentText } from '#app/fhir/attachment_text'
import { compositionText } from '#app/fhir/composition_text'
import { patientReferenceOf } from '#app/fhir/patient_reference'
import { readShape, type ResourceNode } from '#app/fhir/resource_node'
import { conceptCode, conceptDisplay, dateTimeAt, firstOf } from '#app/fhir/data_types'

const STATUSES: Record<string, EntryDraft['status']> = {
  'preliminary': 'preliminary',
  'final': 'final',
  'amended': 'amended',
  'entered-in-error': 'entered_in_error',
}

/**
 * Reads a clinical note: a DocumentReference with its text inside
 * (https://hl7.org/fhir/R4/documentreference.html) or a Composition with a narrative.
 *
 * @returns null inside the result when the resource is of another type or holds no plain text;
 * the importer keeps it sealed then. A refusal when its shape is wrong.
 */
export function toEntryDraft(resource: FhirResource): Result<EntryDraft | null> {
  return readShape(resource, resource.resourceType, (node) => {
    switch (resource.resourceType) {
      case 'DocumentReference':
        return fromDocumentReference(resource, node)
      case 'Composition':
        return fromComposition(resource, node)
      default:
        return null
    }
  })
}

function fromDocumentReference(resource: FhirResource, node: ResourceNode): EntryDraft | null {
  const attachments = node.children('content').flatMap((one) => one.child('attachment') ?? [])
  const text = firstOf(attachments, attachmentText)
  if (text === null) {
    return null
  }

  const created = firstOf(attachments, (attachment) => dateTimeAt(attachment, 'creation'))
  const encounter = node.child('context')?.children('encounter')[0]
  const kind = conceptDisplay(node.child('type'))
  return {
    ...common(resource, node),
    encounterReference: encounter?.text('reference') ?? null,
    title: kind ?? firstOf(attachments, (one) => one.text('title')) ?? node.text('description'),
    text,
    writtenAt: dateTimeAt(node, 'date') ?? created,
    status: documentStatus(node),
    superseded: node.text('status') === 'superseded',
    replaces: replaced(node, 'target'),
  }
}

function fromComposition(resource: FhirResource, node: ResourceNode): EntryDraft | null {
  const text = compositionText(node)
  if (text === null) {
    return null
  }

  return {
    ...common(resource, node),
    encounterReference: node.child('encounter')?.text('reference') ?? null,
    title: node.text('title') ?? conceptDisplay(node.child('type')),
    text,
    writtenAt: dateTimeAt(node, 'date'),
    status: STATUSES[node.text('status') ?? ''] ?? 'final',
    superseded: false,
    replaces: replaced(node, 'targetReference'),
  }
}

function common(resource: FhirResource, node: ResourceNode) {
  return {
    logicalId: node.text('id'),
    patientReference: patientReferenceOf(resource),
    kindCode: conceptCode(node.child('type')),
    authorDisplay: firstOf(node.children('author'), (author) => authorName(author, node)),
  }
}

/** The display of an author, or the name of one who is contained in the document itself. */
function authorName(author: ResourceNode, node: ResourceNode): string | null {
  const reference = author.text('reference')
  const contained = node.children('contained').find((one) => `#${one.text('id')}` === reference)
  const [name] = Array.isArray(contained?.value.name) ? contained.children('name') : []
  const parts = name ? [...name.texts('given'), name.text('family')].filter(Boolean) : []
  return author.text('display') ?? name?.text('text') ?? (parts.join(' ') || null)
}

function documentStatus(node: ResourceNode): EntryDraft['status'] {
  if (node.text('status') === 'entered-in-error') {
    return 'entered_in_error'
  }
  return STATUSES[node.text('docStatus') ?? ''] ?? 'final'
}

function replaced(node: ResourceNode, target: string): string | null {
  return firstOf(node.children('relatesTo'), (one) =>
    one.text('code') === 'replaces' ? (one.child(target)?.text('reference') ?? null) : null
  )
}
