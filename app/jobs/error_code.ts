/**
 * The code of what was thrown, for rows and logs: a message of the database or of a provider may
 * quote what it was given.
 */
export function errorCode(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : 'E_UNEXPECTED'
}
