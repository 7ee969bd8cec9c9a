import { Exception } from '@adonisjs/core/exceptions'

/** The same for an unknown id, a malformed one and another tenant's: nothing to tell them apart. */
export class PatientNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_PATIENT_NOT_FOUND'
  static override message = 'No patient is known by that address.'
}

/** The person has no reason to be here; the decision stands in the log. */
export class NoCareRelationException extends Exception {
  static override status = 403
  static override code = 'E_NO_CARE_RELATION'
  static override message = 'You have no care relation to this patient.'

  constructor(readonly patientId: string) {
    super()
  }
}

export class EntryNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_ENTRY_NOT_FOUND'
  static override message = 'No entry is known by that address.'
}
