export type EntryDraft = {
  /** FHIR id of the document; null where the sender gave none. */
  logicalId: string | null
  /** As written, for ReferenceGraph.resolve(). */
  patientReference: string | null
  encounterReference: string | null
  /** What the note is called, such as "Polikliniske notater"; null where nothing says so. */
  title: string | null
  /** Code of that kind, LOINC for most senders. */
  kindCode: string | null
  text: string
  authorDisplay: string | null
  /** FHIR dateTime or instant. */
  writtenAt: string | null
  status: 'preliminary' | 'final' | 'amended' | 'entered_in_error'
  /** A newer document stands in its place. */
  superseded: boolean
  /** Reference to the document that this one corrects. */
  replaces: string | null
}
