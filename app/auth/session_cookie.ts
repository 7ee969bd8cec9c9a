/** Bound to one host, HTTPS (or localhost) and the whole path by its name (RFC 6265bis §4.1.3.2). */
export const SESSION_COOKIE = '__Host-varde'
