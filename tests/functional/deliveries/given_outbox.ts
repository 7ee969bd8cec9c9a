import { Clinic } from '#tests/support/clinic'
import { freshPlanes } from '#tests/support/test_planes'
import { Outbox } from '#tests/functional/deliveries/outbox_fixture'

type Cleanup = (callback: () => Promise<void>) => void

/** An outbox of a fresh tenant, with a relay declared unless the test says otherwise. */
export async function givenOutbox(
  cleanup: Cleanup,
  { isRelayDeclared = true }: { isRelayDeclared?: boolean } = {}
): Promise<Outbox> {
  await freshPlanes()
  const clinic = new Clinic('nordlys')
  const { id } = await clinic.givenPatient()
  const outbox = await new Outbox(await clinic.tenant(), id).open()
  cleanup(() => outbox.close())
  if (isRelayDeclared) await outbox.declareRelay()
  return outbox
}
