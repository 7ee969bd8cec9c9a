import type { Plane } from '#app/tenants/plane'
import { publicOrigin } from '#app/tenants/public_origin'

/**
 * Whom a passkey is made for (WebAuthn level 3, §5.1.2): each tenant's host by itself, so that one
 * tenant's passkey is nothing at another. From the configured host, never from a request.
 */
export function relyingParty({ host, name }: Plane): { id: string; name: string; origin: string } {
  return { id: host, name, origin: publicOrigin(host) }
}
