import { Exception } from '@adonisjs/core/exceptions'

/** No session with both factors; pages lead to sign-in instead. */
export class SignInRequiredException extends Exception {
  static override status = 401
  static override code = 'E_SIGN_IN_REQUIRED'
  static override message = 'Sign in first.'
}

/** The key of the session's device must sign first; the page does that by itself. */
export class DeviceProofRequiredException extends Exception {
  static override status = 401
  static override code = 'E_DEVICE_PROOF_REQUIRED'
  static override message = 'This device must show its key first.'
}
