import { Exception } from '@adonisjs/core/exceptions'

/** The role does not reach here. Recorded before it is thrown. */
export class ForbiddenException extends Exception {
  static override status = 403
  static override code = 'E_FORBIDDEN'
  static override message = 'Your role does not give access to this.'
}
