import { Exception } from '@adonisjs/core/exceptions'

/** The same for an unknown id, a malformed one, an ended connection and another tenant's. */
export class ConnectionNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_CONNECTION_NOT_FOUND'
  static override message = 'No connection is known by that address.'
}
