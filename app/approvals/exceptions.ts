import { Exception } from '@adonisjs/core/exceptions'

/** Unknown, malformed or another tenant's: nothing to tell them apart. */
export class ApprovalNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_APPROVAL_NOT_FOUND'
  static override message = 'Nothing to approve is known by that address.'
}
