import type { DataCategory } from '#app/egress/data_category'

/** One thing given to one processor about one patient. */
export interface Disclosure {
  readonly patientId: string
  /** Who gave it: `plugin:video_meetings`. */
  readonly source: string
  /** The processor's legal name, as in the register. */
  readonly processor: string
  readonly host: string
  readonly categories: readonly DataCategory[]
  readonly purpose: string
  readonly template: string
  /** Makes a repeat the same disclosure: a meeting id, a delivery id. */
  readonly subjectKey: string
}

/** Where disclosures are written, so that the patient can read them. */
export abstract class DisclosureLedger {
  /**
   * Commits the disclosure before its bytes leave. A repeat with the same source, patient and
   * subject key changes nothing. Throws when it can not be written; then nothing may be sent.
   */
  abstract disclose(disclosure: Disclosure): Promise<void>
}
