import { isMailRelayDeclared } from '#app/deliveries/mail_relay'
import type { Plane } from '#app/tenants/plane'
import type { SignInProps } from '#resources/inertia/contract'

/** What somebody who forgot their passphrase can do here; operators ask another operator. */
export async function recoveryAt(plane: Plane): Promise<SignInProps['recovery']> {
  if (plane.kind !== 'tenant') return null
  return (await isMailRelayDeclared(plane.database)) ? 'by_mail' : 'by_administrator'
}
