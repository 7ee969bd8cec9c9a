import { activeConnections } from '#app/federation/connections'
import { readFederatedOnly } from '#app/federation/statements/sealed_account_statements'
import type { Plane } from '#app/tenants/plane'
import { onlyOneOf } from '#app/federation/form_directory'
import type { ConnectionChoice, SignInProps } from '#resources/inertia/contract'

type Choices = Pick<SignInProps, 'connections' | 'formDirectory' | 'isFederatedOnly'>

/** The ways in that the sign-in page offers: the same for every name that may be typed there. */
export async function signInChoices(plane: Plane): Promise<Choices> {
  if (plane.kind === 'console') {
    return { connections: [], formDirectory: null, isFederatedOnly: false }
  }
  const [policy] = await plane.database.query<{ federated_only: boolean }>(readFederatedOnly)
  const all = await connectionChoices()
  const formDirectory = onlyOneOf(all.filter(({ way }) => way === 'password'))
  return {
    connections: all.filter((choice) => choice !== formDirectory),
    formDirectory,
    isFederatedOnly: policy?.federated_only ?? false,
  }
}

/** The directories people may sign in with now. */
export async function connectionChoices(): Promise<ConnectionChoice[]> {
  const active = await activeConnections()
  return active.map(({ connection: { id, name }, protocol: { way } }) => ({ id, name, way }))
}
