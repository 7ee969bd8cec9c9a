import { Exception } from '@adonisjs/core/exceptions'

/** The same for an unknown id, a malformed one and another tenant's. */
export class ImportNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_IMPORT_NOT_FOUND'
  static override message = 'No staff file is known by that address.'
}
