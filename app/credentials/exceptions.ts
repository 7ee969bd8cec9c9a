import { Exception } from '@adonisjs/core/exceptions'

/** Unknown, malformed, removed or another tenant's: nothing to tell them apart. */
export class CredentialNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_CREDENTIAL_NOT_FOUND'
  static override message = 'No credential is known by that name.'
}
