import { Exception } from '@adonisjs/core/exceptions'

/** The last proof is too old to change factors with. Recorded before it is thrown. */
export class ProofRequiredException extends Exception {
  static override status = 403
  static override code = 'E_PROOF_REQUIRED'
  static override message = 'Confirm that it is you first.'
}

/** Somebody else's factor and one that never was get the same answer. */
export class UnknownFactorException extends Exception {
  static override status = 404
  static override code = 'E_FACTOR_NOT_FOUND'
  static override message = 'You have no such factor.'
}
