import { Exception } from '@adonisjs/core/exceptions'

/** The role does not reach here. Recorded before it is thrown. */
export class ForbiddenException extends Exception {
  static override status = 403
  static override code = 'E_FORBIDDEN'
  static override message = 'Your role does not give access to this.'
}

/** Unknown, malformed or another tenant's: nothing to tell them apart. */
export class EmergencyNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_EMERGENCY_NOT_FOUND'
  static override message = 'No emergency access is known by that address.'
}

export class AccessRequestNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_ACCESS_REQUEST_NOT_FOUND'
  static override message = 'No request is known by that address.'
}

export class BlockNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_BLOCK_NOT_FOUND'
  static override message = 'No block is known by that address.'
}
