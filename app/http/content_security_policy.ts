const development = process.env.NODE_ENV === 'development'

/**
 * The policy of one answer (W3C CSP 3). Style attributes are allowed because
 * the server's HTML sets them (docs/decisions/0002); scripts need the nonce.
 *
 * @param frames origins that this tenant's active plugins embed
 */
export function contentSecurityPolicy(nonce: string, frames: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws: http://localhost:*' : ''}`,
    `manifest-src 'self'`,
    `frame-src ${frames.length ? frames.join(' ') : `'none'`}`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Camera and microphone belong to the embedded meeting only, passkeys to our own pages. */
export function permissionsPolicy(frames: readonly string[]): string {
  const origins = frames.map((origin) => `"${origin}"`).join(' ')
  const devices = ['camera', 'microphone', 'display-capture', 'fullscreen']
  const granted = devices.map((device) => `${device}=(${origins ? `self ${origins}` : ''})`)
  const passkeys = ['publickey-credentials-get=(self)', 'publickey-credentials-create=(self)']
  return [...granted, ...passkeys, 'geolocation=()', 'payment=()', 'usb=()'].join(', ')
}
