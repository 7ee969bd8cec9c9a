import { connectionChoices } from '#app/federation/sign_in_choices'
import {
  listIdentitiesOf,
  type OwnIdentityRow,
} from '#app/federation/statements/identity_statements'
import type { Plane } from '#app/tenants/plane'
import type { AccountProps } from '#resources/inertia/contract'

type Own = AccountProps['account']['connections']

/** The directories of the workplace, and since when this person is connected to each. */
export async function ownConnections(plane: Plane, personId: string): Promise<Own> {
  if (plane.kind === 'console') return []
  const [choices, links] = await Promise.all([
    connectionChoices(),
    plane.database.query<OwnIdentityRow>(listIdentitiesOf, [personId]),
  ])
  return choices.map((choice) => {
    const link = links.find(({ connection_id: id }) => id === choice.id)
    return { ...choice, connectedAt: link?.linked_at.toISOString() ?? null }
  })
}
