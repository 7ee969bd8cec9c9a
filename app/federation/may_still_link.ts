import type { HttpContext } from '@adonisjs/core/http'
import type { Intent } from '#app/federation/sign_in_question'

/** Connecting one's own account ends in the session of the person who began it. */
export function mayStillLink({ signedIn }: HttpContext, intent: Intent): boolean {
  return intent.kind !== 'link' || signedIn?.staffId === intent.staffId
}
