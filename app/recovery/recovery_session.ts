import type { HttpContext } from '@adonisjs/core/http'

const TOKEN = 'recovery_token'

/** Takes the token out of the address: what stands there travels into histories and logs. */
export function keepToken({ session }: HttpContext, token: string): void {
  session.put(TOKEN, token)
}

export function keptToken({ session }: HttpContext): string {
  return String(session.get(TOKEN, ''))
}

export function forgetToken({ session }: HttpContext): void {
  session.forget(TOKEN)
}
