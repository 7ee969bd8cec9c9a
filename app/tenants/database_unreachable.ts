/** No way to the server, or a connection that broke under way. */
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
])

/** What `pg` and its pool say without a code of their own. */
const driverWords =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/

type DriverError = { code?: unknown; severity?: unknown; syscall?: unknown; message?: unknown }

/**
 * Whether an error means that a database cannot be reached, rather than that it refused a
 * statement. The server says FATAL when it ends or refuses a connection (starting, shutting down,
 * full, closed), and ERROR for everything else.
 */
export function isDatabaseUnreachable(error: unknown): boolean {
  const { code, severity, syscall, message } = (error ?? {}) as DriverError
  if (severity === 'FATAL' || severity === 'PANIC') return true
  if (typeof message === 'string' && driverWords.test(message)) return true
  return socketCodes.has(String(code)) && isOfSocket(String(code), syscall)
}

/** A file that is missing has the same code as a socket that is. */
function isOfSocket(code: string, syscall: unknown): boolean {
  return code !== 'ENOENT' || syscall === 'connect'
}
