import { createSetUpLink, type SetUpLink } from '#app/auth/actions/create_set_up_link'
import { storePerson } from '#app/auth/actions/store_person'
import { accept, type Result } from '#app/result'
import type { ConsoleScope } from '#app/tenants/console_scope'
import { insertInstallationEvent } from '#app/tenants/installation_events'

/** Invites somebody to run the installation. Operators see sites and tenants, never health data. */
export async function inviteOperator(
  plane: ConsoleScope,
  input: { name: string; signInName: string }
): Promise<Result<SetUpLink & { operatorId: string }>> {
  return plane.database.transaction(async (trx) => {
    const stored = await storePerson(plane, trx, input)
    if (!stored.ok) return stored
    const operatorId = stored.value
    const link = await createSetUpLink(plane, trx, operatorId)
    await insertInstallationEvent(trx, { action: 'operator.invited', details: { operatorId } })
    return accept({ ...link, operatorId })
  })
}
