import { Exception } from '@adonisjs/core/exceptions'

/** The same for an unknown device, a malformed id and one of another care provider. */
export class DeviceNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_DEVICE_NOT_FOUND'
  static override message = 'There is no such device.'
}

export class FindingNotFoundException extends Exception {
  static override status = 404
  static override code = 'E_FINDING_NOT_FOUND'
  static override message = 'There is no such finding.'
}
