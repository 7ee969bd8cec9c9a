import { Exception } from '@adonisjs/core/exceptions'

/** The same for an unknown id, a malformed one and another tenant's. */
export class PersonNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_PERSON_NOT_FOUND'
  static override message = 'Nobody is known by that address.'
}

export class UnitNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_UNIT_NOT_FOUND'
  static override message = 'No unit is known by that address.'
}
