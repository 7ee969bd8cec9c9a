import { HttpContext } from '@adonisjs/core/http'
import { ForbiddenException } from '#app/access/exceptions'
import type { SignedInStaff } from '#app/auth/signed_in_staff'

/** The member of staff behind this request. @throws E_FORBIDDEN outside a signed-in request */
export function currentStaff(): SignedInStaff {
  const signedIn = HttpContext.get()?.signedIn
  if (!signedIn) throw new ForbiddenException()
  return signedIn
}
