import { Exception } from '@adonisjs/core/exceptions'

/** The same for an unknown id, a malformed one, another tenant's and another reviewer's. */
export class ReviewNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_REVIEW_NOT_FOUND'
  static override message = 'No list of rights is known by that address.'
}
