import { Exception } from '@adonisjs/core/exceptions'

/** Unknown, malformed, somebody else's or another tenant's: nothing to tell them apart. */
export class SupportGrantNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_SUPPORT_GRANT_NOT_FOUND'
  static override message = 'No support access is known by that address.'
}
