import { Exception } from '@adonisjs/core/exceptions'

/**
 * The log could not be written, so nothing was read or changed. The answer is
 * 503 and says where the downtime sheets are (design §5).
 */
export class AuditUnavailableException extends Exception {
  static override status = 503
  static override code = 'E_AUDIT_UNAVAILABLE'
  static override message = 'The access log cannot be written, so nothing is shown.'
}
