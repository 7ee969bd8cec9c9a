import { toString } from 'qrcode'

/** A QR code as SVG markup, drawn on the server: the secret never reaches another party. */
export function authenticatorPicture(uri: string): Promise<string> {
  return toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
}
